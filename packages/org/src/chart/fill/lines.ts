import type { Rect } from "../boxes.ts";
import type { DrawLine } from "../each-line.ts";
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
  readonly #rect: Rect;
  readonly #draw: DrawLine;
  #branch = 0;

  constructor(filled: Filled, rect: Rect, draw: DrawLine) {
    this.#filled = filled;
    this.#rect = rect;
    this.#draw = draw;
  }

  drawBranch(branch: number): void {
    const { branches: { head, below, team }, measures: { card, level }, x, y } = this.#filled;
    this.#branch = branch;
    const parts = (below[branch + 1] ?? 0) - (below[branch] ?? 0);
    const members = (team[branch + 1] ?? 0) - (team[branch] ?? 0);
    if (parts + members === 0) return;
    const row = head[branch] ?? 0;
    const from = { x: (x[row] ?? 0) + card.width / 2, y: (y[row] ?? 0) + card.height };
    const joints = this.#jointsOf(branch);
    const first = joints[0]?.row ?? 0;
    // A team that hangs is closer than a bus would need.
    if (first - from.y < level) return this.#rail(joints[0]?.x ?? 0, from.y, joints[0]?.to ?? 0);
    const [above = [], ...others] = rowsOf(joints);
    const bus = first - level / 2;
    this.#piece(from.x, from.y, from.x, from.y, from.x, bus);
    const trunk = others.length > 0 ? this.#trunkOf(joints) : null;
    this.#bus(above, from.x, bus, trunk);
    if (trunk === null) return;
    const last = (others.at(-1)?.[0]?.row ?? 0) - level / 2;
    this.#piece(trunk + this.#bend(from.x - trunk), bus, trunk, bus, trunk, last - this.#corner);
    for (const row of others) this.#bus(row, trunk, (row[0]?.row ?? 0) - level / 2, null, row === others.at(-1));
  }

  /** A bus from a point on it to both sides, and down to each joint. */
  #bus(joints: readonly Joint[], from: number, y: number, trunk: number | null, turns = false): void {
    let [left, right] = [Math.min(from, trunk ?? from), from];
    for (const { x } of joints) [left, right] = [Math.min(left, x), Math.max(right, x)];
    const start = left < from ? left + this.#bend(from - left) : left;
    const end = right > from ? right + this.#bend(from - right) : right;
    if (turns) this.#piece(from, y - this.#corner, from, y, Math.max(end, from + this.#corner), y);
    else if (start < end) this.#piece(start, y, start, y, end, y);
    for (const { x, to } of joints) {
      const bend = this.#bend(from - x);
      this.#piece(x + bend, y, x, y, x, to);
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
      this.#tick(joint, side);
      // The last one of its column.
      if (at === end - 1 || x[next] !== x[row]) joints.push({ x: joint, row: y[members[begin] ?? 0] ?? 0, to: side - this.#tickBend });
    }
    return joints;
  }

  /** In the room that rows of branches leave at their left. */
  #trunkOf(joints: readonly Joint[]): number {
    const { branches: { below }, measures: { indent, rail }, left } = this.#filled;
    const [begin, end] = [below[this.#branch] ?? 0, below[this.#branch + 1] ?? 0];
    let edge = Number.POSITIVE_INFINITY;
    for (const { x } of joints) edge = Math.min(edge, x - rail);
    for (let part = begin; part < end; part += 1) edge = Math.min(edge, left[part] ?? 0);
    return edge - indent + rail;
  }

  #rail(joint: number, from: number, to: number): void {
    this.#piece(joint, from, joint, from, joint, to);
  }

  #tick(joint: number, side: number): void {
    const { indent, rail } = this.#filled.measures;
    this.#piece(joint, side - this.#tickBend, joint, side, joint + indent - rail, side);
  }

  #piece(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): void {
    const { x, y, width, height } = this.#rect;
    const touches = Math.max(ax, bx, cx) >= x && Math.min(ax, bx, cx) <= x + width && Math.max(ay, by, cy) >= y && Math.min(ay, by, cy) <= y + height;
    if (touches) this.#draw(ax, ay, bx, by, cx, cy, this.#branch);
  }

  get #corner(): number {
    return this.#filled.measures.corner;
  }

  get #tickBend(): number {
    const { corner, indent, rail } = this.#filled.measures;
    return Math.min(corner, indent - rail);
  }

  /** How far a corner reaches towards something so far away. */
  #bend(away: number): number {
    return Math.sign(away) * Math.min(this.#corner, Math.abs(away));
  }
}

/** Joints by their rows; those of a row follow each other. */
function rowsOf(joints: readonly Joint[]): Joint[][] {
  const rows: Joint[][] = [];
  for (const joint of joints) {
    const last = rows.at(-1);
    if (last?.[0]?.row === joint.row) last.push(joint);
    else rows.push([joint]);
  }
  return rows;
}
