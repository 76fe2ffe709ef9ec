import type { Measures } from "../density.ts";
import type { Branches } from "./branches.ts";
import { Packer } from "./packer.ts";
import type { Sizes } from "./size-lists.ts";
import { gapBelow, teamSize } from "./team.ts";

/** How many sizes are kept for each doubling of the height, and how many heights of parts are tried: fewer in a large chart, to save time. */
const FINE = { perOctave: 80, caps: 64 };
const COARSE = { perOctave: 24, caps: 24 };
const LARGE = 3_000;

/** Finds the sizes of all branches, those below first. */
export function findSizes(branches: Branches, measures: Measures): Sizes {
  return new SizeFinder(branches, measures).find();
}

class SizeFinder {
  readonly #branches: Branches;
  readonly #measures: Measures;
  readonly #packer: Packer;
  readonly #sizes: Sizes;
  readonly #perOctave: number;
  readonly #mostCaps: number;
  readonly #tried: Kept;
  readonly #kept: Kept;
  #count = 0;

  constructor(branches: Branches, measures: Measures) {
    const { count, members } = branches;
    this.#branches = branches;
    this.#measures = measures;
    ({ perOctave: this.#perOctave, caps: this.#mostCaps } = count + members.length > LARGE ? COARSE : FINE);
    this.#tried = new Kept(this.#perOctave);
    this.#kept = new Kept(this.#perOctave);
    const room = 4 * count + 64;
    this.#sizes = { from: new Int32Array(count), to: new Int32Array(count), width: new Int32Array(room), height: new Int32Array(room), cap: new Int32Array(room), limit: new Int32Array(room) };
    this.#packer = new Packer(branches, this.#sizes, measures);
  }

  find(): Sizes {
    const { count, below, team } = this.#branches;
    for (let branch = count - 1; branch >= 0; branch -= 1) {
      const members = (team[branch + 1] ?? 0) - (team[branch] ?? 0);
      if ((below[branch + 1] ?? 0) > (below[branch] ?? 0)) this.#ofRows(branch, members);
      else if (members > 0) this.#ofTeam(members);
      else this.#kept.add(branch === 0 ? 0 : this.#measures.card.width, branch === 0 ? 0 : this.#measures.card.height, 0, 0);
      this.#end(branch);
    }
    return this.#sizes;
  }

  #ofTeam(members: number): void {
    const { card } = this.#measures;
    for (let rows = members; rows > 0; rows -= 1) {
      const columns = Math.ceil(members / rows);
      const { width, height, rows: least } = teamSize(members, columns, this.#measures);
      this.#kept.add(Math.max(card.width, width), card.height + gapBelow(this.#measures, columns === 1) + height, columns, 0);
      rows = least;
    }
  }

  /** Lowering rows takes time, so only the sizes that beat others have their rows lowered. */
  #ofRows(branch: number, members: number): void {
    const packer = this.#packer;
    for (const cap of this.#capsOf(branch, members)) {
      packer.take(branch, cap);
      for (let rows = 1; rows <= packer.parts; rows += Math.max(1, rows >> 2)) {
        const limit = packer.limitFor(rows);
        packer.fill(limit, false);
        this.#tried.add(packer.wide + packer.trunk, packer.high, cap, limit);
      }
    }
    const { card, level } = this.#measures;
    this.#tried.take((_width, _height, cap, limit) => {
      packer.take(branch, cap);
      packer.fill(limit, true);
      const width = packer.wide + packer.trunk;
      if (branch === 0) this.#kept.add(width, packer.high, cap, limit);
      else this.#kept.add(Math.max(card.width, width), card.height + level + packer.high, cap, limit);
    });
  }

  /** The heights to try for the parts. The least one is the lowest that all parts can have. */
  #capsOf(branch: number, members: number): number[] {
    const { below } = this.#branches;
    const { from, to, height } = this.#sizes;
    let least = this.#measures.card.height;
    for (let part = below[branch] ?? 0; part < (below[branch + 1] ?? 0); part += 1) least = Math.max(least, height[from[part] ?? 0] ?? 0);
    const found = new Map<number, number>([[bucketOf(least, this.#perOctave), least]]);
    const offer = (value: number): void => {
      if (value <= least) return;
      const bucket = bucketOf(value, this.#perOctave);
      found.set(bucket, Math.max(found.get(bucket) ?? 0, value));
    };
    for (let part = below[branch] ?? 0; part < (below[branch + 1] ?? 0); part += 1) {
      for (let size = from[part] ?? 0; size < (to[part] ?? 0); size += 1) offer(height[size] ?? 0);
    }
    for (let columns = 1; columns <= Math.min(members, 8); columns += 1) offer(teamSize(members, columns, this.#measures).height);
    const caps = [...found.values()].sort((a, b) => a - b);
    const most = this.#mostCaps;
    if (caps.length <= most) return caps;
    return Array.from({ length: most }, (_, at) => caps[Math.round((at * (caps.length - 1)) / (most - 1))] ?? 0);
  }

  #end(branch: number): void {
    const sizes = this.#sizes;
    sizes.from[branch] = this.#count;
    this.#kept.take((width, height, cap, limit) => {
      if (this.#count === sizes.width.length) this.#grow();
      sizes.width[this.#count] = width;
      sizes.height[this.#count] = height;
      sizes.cap[this.#count] = cap;
      sizes.limit[this.#count] = limit;
      this.#count += 1;
    });
    sizes.to[branch] = this.#count;
  }

  #grow(): void {
    const sizes = this.#sizes;
    for (const name of ["width", "height", "cap", "limit"] as const) {
      const larger = new Int32Array(2 * sizes[name].length);
      larger.set(sizes[name]);
      sizes[name] = larger;
    }
  }
}

/** Heights that differ little share a bucket: there are so many for each doubling. */
const bucketOf = (height: number, perOctave: number): number => Math.floor(Math.log2(Math.max(1, height)) * perOctave);

/** The narrowest sizes of a branch so far, one for each bucket of heights. */
class Kept {
  readonly #perOctave: number;
  readonly #width: Int32Array;
  readonly #height: Int32Array;
  readonly #cap: Int32Array;
  readonly #limit: Int32Array;
  #lowest = 0;
  #highest = -1;

  constructor(perOctave: number) {
    // Heights of up to 2³¹ px.
    const buckets = 31 * perOctave + 1;
    this.#perOctave = perOctave;
    this.#width = new Int32Array(buckets);
    this.#height = new Int32Array(buckets);
    this.#cap = new Int32Array(buckets);
    this.#limit = new Int32Array(buckets);
  }

  add(width: number, height: number, cap: number, limit: number): void {
    const bucket = bucketOf(height, this.#perOctave);
    this.#reach(bucket);
    const known = this.#height[bucket] ?? -1;
    const knownWidth = this.#width[bucket] ?? 0;
    if (known >= 0 && (knownWidth < width || (knownWidth === width && known <= height))) return;
    this.#width[bucket] = width;
    this.#height[bucket] = height;
    this.#cap[bucket] = cap;
    this.#limit[bucket] = limit;
  }

  /** Hands over the sizes that no other beats, the lowest first, and forgets all. */
  take(give: (width: number, height: number, cap: number, limit: number) => void): void {
    let narrowest = Number.POSITIVE_INFINITY;
    const [from, to] = [this.#lowest, this.#highest];
    this.#highest = -1;
    for (let bucket = from; bucket <= to; bucket += 1) {
      const [width, height] = [this.#width[bucket] ?? 0, this.#height[bucket] ?? 0];
      if (height < 0 || width >= narrowest) continue;
      narrowest = width;
      give(width, height, this.#cap[bucket] ?? 0, this.#limit[bucket] ?? 0);
    }
  }

  /** Empties the buckets up to this one that haven't been used yet. */
  #reach(bucket: number): void {
    if (this.#highest < 0) {
      this.#lowest = bucket;
      this.#highest = bucket;
      this.#height[bucket] = -1;
    }
    while (this.#lowest > bucket) this.#height[--this.#lowest] = -1;
    while (this.#highest < bucket) this.#height[++this.#highest] = -1;
  }
}
