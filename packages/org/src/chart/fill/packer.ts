import type { Measures } from "../density.ts";
import type { Branches } from "./branches.ts";
import { sizeWithin, type Sizes } from "./size-lists.ts";
import { columnsWithin, teamSize } from "./team.ts";

/** With more parts than this, neither the best limit is searched for nor are rows lowered: it would take too long. */
const MANY = 200;

/** Puts the parts below one head into rows: its branches in their order, then its team. */
export class Packer {
  /** By part: its place within the rows, its size in px, and which of its sizes was chosen, or for a team how many columns. */
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly width: Int32Array;
  readonly height: Int32Array;
  readonly chosen: Int32Array;
  /** How many parts there are, and the rows that they fill. */
  parts = 0;
  rows = 0;
  /** The size of all rows together, in px. */
  wide = 0;
  high = 0;
  readonly #branches: Branches;
  readonly #sizes: Sizes;
  readonly #measures: Measures;
  #branch = 0;
  #first = 0;
  #members = 0;
  #gap = 0;
  #rowGap = 0;

  constructor(branches: Branches, sizes: Sizes, measures: Measures) {
    const { count, below } = branches;
    let most = 0;
    for (let branch = 0; branch < count; branch += 1) most = Math.max(most, (below[branch + 1] ?? 0) - (below[branch] ?? 0));
    const arrays = Array.from({ length: 5 }, () => new Int32Array(most + 1));
    [this.x, this.y, this.width, this.height, this.chosen] = arrays as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
    this.#branches = branches;
    this.#sizes = sizes;
    this.#measures = measures;
  }

  /** Takes the parts of a branch, each as narrow as it can be within a height, before they are put into rows. */
  take(branch: number, cap: number): void {
    this.#enter(branch);
    for (let part = 0; part < this.parts; part += 1) this.#choose(part, sizeWithin(this.#sizes, this.#first + part, cap));
    if (this.#members === 0) return;
    this.#chooseColumns(this.parts, columnsWithin(this.#members, cap, this.#measures));
    this.parts += 1;
  }

  /** From here on the parts are a branch's; its team isn't counted yet. */
  #enter(branch: number): void {
    const { below, team } = this.#branches;
    const { cousin, level, root } = this.#measures;
    this.#branch = branch;
    this.#first = below[branch] ?? 0;
    this.#members = (team[branch + 1] ?? 0) - (team[branch] ?? 0);
    [this.#gap, this.#rowGap] = branch === 0 ? [root, root] : [cousin, level];
    this.parts = (below[branch + 1] ?? 0) - this.#first;
  }

  /** Takes the parts of a branch in sizes that are given by branch. `columns` are the team's. */
  takeKept(branch: number, { width, height }: { width: Int32Array; height: Int32Array }, columns: number): void {
    this.#enter(branch);
    for (let part = 0; part < this.parts; part += 1) {
      this.width[part] = width[this.#first + part] ?? 0;
      this.height[part] = height[this.#first + part] ?? 0;
    }
    if (this.#members === 0) return;
    this.#chooseColumns(this.parts, columns);
    this.parts += 1;
  }

  /** Fills rows that begin at given parts. */
  fillKept(begins: readonly boolean[]): void {
    const { parts } = this;
    this.rows = 0;
    this.wide = 0;
    this.high = -this.#rowGap;
    for (let from = 0; from < parts; ) {
      let end = from + 1;
      while (end < parts && begins[end] !== true) end += 1;
      this.#placeRow(from, end);
      this.wide = Math.max(this.wide, (this.x[end - 1] ?? 0) + (this.width[end - 1] ?? 0));
      from = end;
    }
    this.high = Math.max(0, this.high);
  }

  /** About the narrowest limit with which the parts fill at most so many rows. */
  limitFor(rows: number): number {
    let [widest, whole] = [0, this.#gap * (this.parts - 1)];
    for (let part = 0; part < this.parts; part += 1) {
      widest = Math.max(widest, this.width[part] ?? 0);
      whole += this.width[part] ?? 0;
    }
    const least = Math.max(widest, Math.ceil(whole / rows));
    if (this.#breakAt(least).rows <= rows) return least;
    if (this.parts > MANY) return Math.ceil(least * 1.05);
    let [low, high] = [least, whole];
    while (high - low > least >> 6 && high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#breakAt(middle).rows <= rows) high = middle;
      else low = middle;
    }
    return high;
  }

  /** Fills rows that are at most `limit` wide. `lower` makes parts wider and lower where their row has room for it. */
  fill(limit: number, lower: boolean): void {
    const { parts } = this;
    this.rows = 0;
    this.high = -this.#rowGap;
    this.wide = this.#breakAt(limit).widest;
    for (let from = 0; from < parts; ) {
      let [end, across] = [from, 0];
      while (end < parts && (end === from || across + (this.width[end] ?? 0) <= limit)) {
        across += (this.width[end] ?? 0) + this.#gap;
        end += 1;
      }
      if (lower) this.#lowerRow(from, end, this.wide - (across - this.#gap));
      this.#placeRow(from, end);
      from = end;
    }
    this.high = Math.max(0, this.high);
  }

  #placeRow(from: number, end: number): void {
    const top = this.high + this.#rowGap;
    let [across, high] = [0, 0];
    for (let part = from; part < end; part += 1) {
      this.x[part] = across;
      this.y[part] = top;
      across += (this.width[part] ?? 0) + this.#gap;
      high = Math.max(high, this.height[part] ?? 0);
    }
    this.high = top + high;
    this.rows += 1;
  }

  /** While there is room, the highest part of a row takes its next lower size. */
  #lowerRow(from: number, end: number, room: number): void {
    if (end - from > MANY) return;
    for (let left = room; ; ) {
      let highest = from;
      for (let part = from + 1; part < end; part += 1) if ((this.height[part] ?? 0) > (this.height[highest] ?? 0)) highest = part;
      const [width, chosen] = [this.width[highest] ?? 0, this.chosen[highest] ?? 0];
      if (!this.#chooseLower(highest)) return;
      left -= (this.width[highest] ?? 0) - width;
      if (left >= 0) continue;
      if (this.#isTeam(highest)) this.#chooseColumns(highest, chosen);
      else this.#choose(highest, chosen);
      return;
    }
  }

  #isTeam(part: number): boolean {
    return this.#members > 0 && part === this.parts - 1;
  }

  #chooseLower(part: number): boolean {
    const chosen = this.chosen[part] ?? 0;
    if (this.#isTeam(part)) {
      const { rows } = teamSize(this.#members, chosen, this.#measures);
      if (rows === 1) return false;
      this.#chooseColumns(part, Math.ceil(this.#members / (rows - 1)));
      return true;
    }
    if (chosen === (this.#sizes.from[this.#first + part] ?? 0)) return false;
    this.#choose(part, chosen - 1);
    return true;
  }

  #choose(part: number, size: number): void {
    this.chosen[part] = size;
    this.width[part] = this.#sizes.width[size] ?? 0;
    this.height[part] = this.#sizes.height[size] ?? 0;
  }

  #chooseColumns(part: number, columns: number): void {
    const { width, height } = teamSize(this.#members, columns, this.#measures);
    this.chosen[part] = columns;
    this.width[part] = width;
    this.height[part] = height;
  }

  /** How many rows a limit makes, and how wide the widest one is. */
  #breakAt(limit: number): { rows: number; widest: number } {
    let [rows, widest, across] = [1, 0, 0];
    for (let part = 0; part < this.parts; part += 1) {
      const width = this.width[part] ?? 0;
      if (across > 0 && across + width > limit) {
        rows += 1;
        across = 0;
      }
      widest = Math.max(widest, across + width);
      across += width + this.#gap;
    }
    return { rows, widest };
  }

  /** The space left of several rows for the trunk that leads down to them. The top has no trunk. */
  get trunk(): number {
    return this.rows > 1 && this.#branch > 0 ? this.#measures.indent : 0;
  }
}
