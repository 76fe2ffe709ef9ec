import type { Rect } from "./boxes.ts";
import type { Measures } from "./density.ts";

/**
 * Draws a piece of a line: from a, around b, to c. All three lie in right angles; the corner's curve begins at a, and as
 * far behind b it ends. Where a is b there is no corner. `row` is whose piece it is: the manager's until it leaves the bus.
 */
export type DrawLine = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number, row: number) => void;

/** Draws the pieces that touch a rectangle, with the corners and ticks that all layouts share. */
export class LinePieces {
  /** Whose pieces are being drawn. */
  row = 0;
  readonly #measures: Measures;
  readonly #rect: Rect;
  readonly #draw: DrawLine;

  constructor(measures: Measures, rect: Rect, draw: DrawLine) {
    this.#measures = measures;
    this.#rect = rect;
    this.#draw = draw;
  }

  add(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): void {
    const { x, y, width, height } = this.#rect;
    const inside = Math.max(ax, bx, cx) >= x && Math.min(ax, bx, cx) <= x + width && Math.max(ay, by, cy) >= y && Math.min(ay, by, cy) <= y + height;
    if (inside) this.#draw(ax, ay, bx, by, cx, cy, this.row);
  }

  /** From a rail at `joint` to a card's left edge, at the height of its middle. */
  addTick(joint: number, side: number): void {
    const { indent, rail } = this.#measures;
    this.add(joint, side - this.tickBend, joint, side, joint + indent - rail, side);
  }

  /** How far a corner reaches towards something so far away. */
  bend(away: number): number {
    return Math.sign(away) * Math.min(this.#measures.corner, Math.abs(away));
  }

  /** How far above a tick its corner begins. */
  get tickBend(): number {
    const { corner, indent, rail } = this.#measures;
    return Math.min(corner, indent - rail);
  }
}
