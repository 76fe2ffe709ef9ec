import type { Rect } from "../boxes.ts";
import { LinePieces, type DrawLine } from "../line-pieces.ts";
import type { Filled } from "./filled.ts";
import { branchesIn, columnsOf, parentOf } from "./parts-in.ts";

/**
 * Draws the lines that touch a rectangle: from each head down to a bus above the first row below, along it, and down to each part. Where there
 * are more rows, a trunk at their left leads to a bus above each. A team has a rail for each column.
 */
export function eachFilledLine(filled: Filled, rect: Rect, draw: DrawLine): void {
  const lines = new FilledLines(filled, rect, draw);
  for (const branch of branchesIn(filled, rect)) if (branch > 0) lines.drawBranch(branch);
}

/** Draws the line from a row up to its root, in the same pieces, but for the end of a bus, a trunk or a rail that leads on to others. */
export function eachFilledLineUp(filled: Filled, row: number, draw: DrawLine): void {
  const lines = new FilledLines(filled, { x: 0, y: 0, width: filled.width, height: filled.height }, draw);
  let branch = filled.branchOf[row] ?? 0;
  if (branch === 0) return;
  if (filled.branches.head[branch] !== row) lines.drawUpFromMember(branch, row);
  for (let above = parentOf(filled, branch); above > 0; above = parentOf(filled, branch)) {
    lines.drawUp(above, filled.branches.head[branch] ?? 0);
    branch = above;
  }
}

/** What a bus leads to: a card's middle, or the rail of a team's column. */
export interface Joint {
  x: number;
  /** The upper edge of its row. */
  top: number;
  /** How far down its line goes. */
  to: number;
  /** Whose card it leads to, in a column the first one's. */
  row: number;
}

/** Where the lines of a branch are. */
export interface BranchLines {
  /** The middle of the head's lower edge. */
  from: { x: number; y: number };
  /** By row of parts. */
  rows: Joint[][];
  /** The height of the first bus; null where the team hangs closer than a bus would need. */
  bus: number | null;
  /** The trunk to the other rows; null where there are none. */
  trunk: number | null;
}

/** Null for a branch of one card. */
export function linesOf(filled: Filled, branch: number): BranchLines | null {
  const { branches: { head }, measures: { card, level }, x, y } = filled;
  const joints = jointsOf(filled, branch);
  if (joints.length === 0) return null;
  const row = head[branch] ?? 0;
  const from = { x: (x[row] ?? 0) + card.width / 2, y: (y[row] ?? 0) + card.height };
  const first = joints[0]?.top ?? 0;
  const rows = rowsOf(joints);
  return { from, rows, bus: first - from.y < level ? null : first - level / 2, trunk: rows.length > 1 ? trunkOf(filled, branch, joints) : null };
}

class FilledLines {
  readonly #filled: Filled;
  readonly #pieces: LinePieces;

  constructor(filled: Filled, rect: Rect, draw: DrawLine) {
    this.#filled = filled;
    this.#pieces = new LinePieces(filled.measures, rect, draw);
  }

  drawBranch(branch: number): void {
    const lines = linesOf(this.#filled, branch);
    if (lines === null) return;
    const { from, rows: [first = [], ...others], bus, trunk } = lines;
    this.#ticks(branch);
    this.#pieces.row = this.#filled.branches.head[branch] ?? 0;
    if (bus === null) return this.#hang(from.y, first[0]);
    this.#pieces.add(from.x, from.y, from.x, from.y, from.x, bus);
    this.#bus(first, from.x, bus, trunk);
    if (trunk === null) return;
    const last = this.#busAbove(others.at(-1));
    this.#pieces.add(trunk + this.#pieces.bend(from.x - trunk), bus, trunk, bus, trunk, last - this.#corner);
    for (const row of others) this.#bus(row, trunk, this.#busAbove(row), null, row === others.at(-1));
  }

  /** From a card of a team to its head. */
  drawUpFromMember(branch: number, row: number): void {
    const { measures: { card, indent, rail }, x, y } = this.#filled;
    const [at, side] = [(x[row] ?? 0) - indent + rail, (y[row] ?? 0) + card.height / 2];
    this.#pieces.row = row;
    this.#pieces.addTick(at, side);
    this.#up(branch, (joint) => joint.x === at && joint.to + this.#pieces.tickBend >= side, side - this.#pieces.tickBend);
  }

  /** From the head of a branch to the head above. */
  drawUp(branch: number, row: number): void {
    this.#up(branch, (joint) => joint.row === row);
  }

  #up(branch: number, leads: (joint: Joint) => boolean, end?: number): void {
    const lines = linesOf(this.#filled, branch);
    const row = lines?.rows.find((joints) => joints.some(leads));
    const joint = row?.find(leads);
    if (!lines || !row || !joint) return;
    const { from, bus, trunk } = lines;
    const to = end ?? joint.to;
    this.#pieces.row = joint.row;
    if (bus === null) return this.#hang(from.y, { ...joint, to });
    const own = this.#busAbove(row);
    const source = own === bus ? from.x : (trunk ?? from.x);
    const bend = this.#pieces.bend(source - joint.x);
    this.#pieces.add(joint.x + bend, own, joint.x, own, joint.x, to);
    if (source !== joint.x) this.#pieces.add(source, own, source, own, joint.x + bend, own);
    this.#pieces.row = this.#filled.branches.head[branch] ?? 0;
    if (trunk !== null && own !== bus) {
      const turn = trunk + this.#pieces.bend(from.x - trunk);
      this.#pieces.add(turn, bus, trunk, bus, trunk, own);
      this.#pieces.add(from.x, bus, from.x, bus, turn, bus);
    }
    this.#pieces.add(from.x, from.y, from.x, from.y, from.x, bus);
  }

  /** A team that hangs is closer than a bus would need. */
  #hang(from: number, joint: Joint | undefined): void {
    const { x = 0, to = 0 } = joint ?? {};
    this.#pieces.add(x, from, x, from, x, to);
  }

  /** A bus from a point on it to both sides, and down to each joint. */
  #bus(joints: readonly Joint[], from: number, y: number, trunk: number | null, turns = false): void {
    let [left, right] = [Math.min(from, trunk ?? from), from];
    for (const { x } of joints) [left, right] = [Math.min(left, x), Math.max(right, x)];
    const start = left < from ? left + this.#pieces.bend(from - left) : left;
    const end = right > from ? right + this.#pieces.bend(from - right) : right;
    const manager = this.#pieces.row;
    if (turns) this.#pieces.add(from, y - this.#corner, from, y, Math.max(end, from + this.#corner), y);
    else if (start < end) this.#pieces.add(start, y, start, y, end, y);
    for (const { x, to, row } of joints) {
      const bend = this.#pieces.bend(from - x);
      this.#pieces.row = row;
      this.#pieces.add(x + bend, y, x, y, x, to);
    }
    this.#pieces.row = manager;
  }

  #ticks(branch: number): void {
    const { branches: { team, members }, measures: { card, indent, rail }, x, y } = this.#filled;
    for (let at = team[branch] ?? 0; at < (team[branch + 1] ?? 0); at += 1) {
      const row = members[at] ?? 0;
      this.#pieces.row = row;
      this.#pieces.addTick((x[row] ?? 0) - indent + rail, (y[row] ?? 0) + card.height / 2);
    }
  }

  #busAbove(row: readonly Joint[] | undefined): number {
    return (row?.[0]?.top ?? 0) - this.#filled.measures.level / 2;
  }

  get #corner(): number {
    return this.#filled.measures.corner;
  }
}

function jointsOf(filled: Filled, branch: number): Joint[] {
  const { branches: { below, head, members }, measures: { card, indent, rail, corner }, x, y, top } = filled;
  const joints: Joint[] = [];
  for (let part = below[branch] ?? 0; part < (below[branch + 1] ?? 0); part += 1) {
    joints.push({ x: (x[head[part] ?? 0] ?? 0) + card.width / 2, top: top[part] ?? 0, to: top[part] ?? 0, row: head[part] ?? 0 });
  }
  for (const { first, last } of columnsOf(filled, branch)) {
    const row = members[first] ?? 0;
    const lowest = (y[members[last] ?? 0] ?? 0) + card.height / 2;
    joints.push({ x: (x[row] ?? 0) - indent + rail, top: y[row] ?? 0, to: lowest - Math.min(corner, indent - rail), row });
  }
  return joints;
}

/** The trunk's place, in the space that several rows leave at their left. */
function trunkOf({ branches: { below }, measures: { indent, rail }, left }: Filled, branch: number, joints: readonly Joint[]): number {
  let edge = Number.POSITIVE_INFINITY;
  for (const { x } of joints) edge = Math.min(edge, x - rail);
  for (let part = below[branch] ?? 0; part < (below[branch + 1] ?? 0); part += 1) edge = Math.min(edge, left[part] ?? 0);
  return edge - indent + rail;
}

/** Groups joints by their rows. The joints of a row are next to each other in the list. */
function rowsOf(joints: readonly Joint[]): Joint[][] {
  const rows: Joint[][] = [];
  for (const joint of joints) {
    const last = rows.at(-1);
    if (last?.[0]?.top === joint.top) last.push(joint);
    else rows.push([joint]);
  }
  return rows;
}
