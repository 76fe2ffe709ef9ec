import type { Rect } from "../boxes.ts";
import { LinePieces, type DrawLine } from "../line-pieces.ts";
import type { Filled } from "./filled.ts";
import { branchesIn } from "./parts-in.ts";

/**
 * Draws the lines that touch a rectangle: from each head down to a bus above the first row below, along it, and down to each part. Where there
 * are more rows, a trunk at their left leads to a bus above each. A team has a rail for each column.
 */
export function eachFilledLine(filled: Filled, rect: Rect, draw: DrawLine): void {
  const lines = new FilledLines(filled, rect, draw);
  for (const branch of branchesIn(filled, rect)) if (branch > 0) lines.drawBranch(branch);
}

/** What a bus leads to: a card's middle, or the rail of a team's column. */
interface Joint {
  x: number;
  /** The upper edge of its row. */
  row: number;
  /** How far down its line goes. */
  to: number;
}

class FilledLines {
  readonly #filled: Filled;
  readonly #pieces: LinePieces;

  constructor(filled: Filled, rect: Rect, draw: DrawLine) {
    this.#filled = filled;
    this.#pieces = new LinePieces(filled.measures, rect, draw);
  }

  drawBranch(branch: number): void {
    const { branches: { head, below, team }, measures: { card, level }, x, y } = this.#filled;
    this.#pieces.item = branch;
    const parts = (below[branch + 1] ?? 0) - (below[branch] ?? 0);
    const members = (team[branch + 1] ?? 0) - (team[branch] ?? 0);
    if (parts + members === 0) return;
    const row = head[branch] ?? 0;
    const from = { x: (x[row] ?? 0) + card.width / 2, y: (y[row] ?? 0) + card.height };
    const joints = this.#jointsOf(branch);
    const first = joints[0]?.row ?? 0;
    // A team that hangs is closer than a bus would need.
    if (first - from.y < level) {
      const { x: rail = 0, to = 0 } = joints[0] ?? {};
      return this.#pieces.add(rail, from.y, rail, from.y, rail, to);
    }
    const [above = [], ...others] = rowsOf(joints);
    const bus = first - level / 2;
    this.#pieces.add(from.x, from.y, from.x, from.y, from.x, bus);
    const trunk = others.length > 0 ? this.#trunkOf(branch, joints) : null;
    this.#bus(above, from.x, bus, trunk);
    if (trunk === null) return;
    const last = (others.at(-1)?.[0]?.row ?? 0) - level / 2;
    this.#pieces.add(trunk + this.#pieces.bend(from.x - trunk), bus, trunk, bus, trunk, last - this.#corner);
    for (const row of others) this.#bus(row, trunk, (row[0]?.row ?? 0) - level / 2, null, row === others.at(-1));
  }

  /** A bus from a point on it to both sides, and down to each joint. */
  #bus(joints: readonly Joint[], from: number, y: number, trunk: number | null, turns = false): void {
    let [left, right] = [Math.min(from, trunk ?? from), from];
    for (const { x } of joints) [left, right] = [Math.min(left, x), Math.max(right, x)];
    const start = left < from ? left + this.#pieces.bend(from - left) : left;
    const end = right > from ? right + this.#pieces.bend(from - right) : right;
    if (turns) this.#pieces.add(from, y - this.#corner, from, y, Math.max(end, from + this.#corner), y);
    else if (start < end) this.#pieces.add(start, y, start, y, end, y);
    for (const { x, to } of joints) {
      const bend = this.#pieces.bend(from - x);
      this.#pieces.add(x + bend, y, x, y, x, to);
    }
  }

  #jointsOf(branch: number): Joint[] {
    const { branches: { below, head, team, members }, measures: { card, indent, rail }, x, y, top } = this.#filled;
    const joints: Joint[] = [];
    for (let part = below[branch] ?? 0; part < (below[branch + 1] ?? 0); part += 1) {
      joints.push({ x: (x[head[part] ?? 0] ?? 0) + card.width / 2, row: top[part] ?? 0, to: top[part] ?? 0 });
    }
    const [begin, end] = [team[branch] ?? 0, team[branch + 1] ?? 0];
    for (let at = begin; at < end; at += 1) {
      const row = members[at] ?? 0;
      const next = members[at + 1] ?? 0;
      const joint = (x[row] ?? 0) - indent + rail;
      const side = (y[row] ?? 0) + card.height / 2;
      this.#pieces.addTick(joint, side);
      // The last one of its column.
      if (at === end - 1 || x[next] !== x[row]) joints.push({ x: joint, row: y[members[begin] ?? 0] ?? 0, to: side - this.#pieces.tickBend });
    }
    return joints;
  }

  /** The trunk's place, in the space that several rows leave at their left. */
  #trunkOf(branch: number, joints: readonly Joint[]): number {
    const { branches: { below }, measures: { indent, rail }, left } = this.#filled;
    let edge = Number.POSITIVE_INFINITY;
    for (const { x } of joints) edge = Math.min(edge, x - rail);
    for (let part = below[branch] ?? 0; part < (below[branch + 1] ?? 0); part += 1) edge = Math.min(edge, left[part] ?? 0);
    return edge - indent + rail;
  }

  get #corner(): number {
    return this.#filled.measures.corner;
  }
}

/** Groups joints by their rows. The joints of a row are next to each other in the list. */
function rowsOf(joints: readonly Joint[]): Joint[][] {
  const rows: Joint[][] = [];
  for (const joint of joints) {
    const last = rows.at(-1);
    if (last?.[0]?.row === joint.row) last.push(joint);
    else rows.push([joint]);
  }
  return rows;
}
