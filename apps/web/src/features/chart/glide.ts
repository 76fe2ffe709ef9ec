import type { Boxes } from "@treeline/org/chart/boxes";
import type { Placed } from "./placed.ts";

export const GLIDE_MS = 200;

/** On the way from one layout to the next: who was there glides, who is new comes out of the manager's card. */
export class Glide {
  readonly #to: Placed;
  readonly #x: Float64Array;
  readonly #y: Float64Array;

  constructor(from: Placed, to: Placed, parent: Int32Array) {
    this.#to = to;
    [this.#x, this.#y] = [new Float64Array(to.boxes.x), new Float64Array(to.boxes.y)];
    for (const row of to.boxes.items.rows) {
      const start = startOf(from, row, parent);
      if (start < 0) continue;
      this.#x[row] = (from.boxes.x[start] ?? 0) + from.x - to.x;
      this.#y[row] = (from.boxes.y[start] ?? 0) + from.y - to.y;
    }
  }

  /** `share` is how much of the time has gone, from 0 to 1. */
  at(share: number): Placed {
    if (share >= 1) return this.#to;
    const done = 1 - (1 - share) ** 2;
    const { boxes } = this.#to;
    const { rows, start, count } = boxes.items;
    const between: Boxes = { ...boxes, x: new Float64Array(boxes.x), y: new Float64Array(boxes.y), left: new Float64Array(boxes.left), top: new Float64Array(boxes.top) };
    for (const row of rows) {
      between.x[row] = mix(this.#x[row] ?? 0, boxes.x[row] ?? 0, done);
      between.y[row] = mix(this.#y[row] ?? 0, boxes.y[row] ?? 0, done);
    }
    for (let item = 1; item < count; item += 1) {
      const row = rows[start[item] ?? 0] ?? 0;
      between.left[item] = (boxes.left[item] ?? 0) + (between.x[row] ?? 0) - (boxes.x[row] ?? 0);
      between.top[item] = (boxes.top[item] ?? 0) + (between.y[row] ?? 0) - (boxes.y[row] ?? 0);
    }
    return { ...this.#to, boxes: between };
  }
}

/** The row itself, or the nearest manager who was there. */
function startOf({ boxes }: Placed, row: number, parent: Int32Array): number {
  let at = row;
  while (at >= 0 && (boxes.itemOf[at] ?? 0) === 0) at = parent[at] ?? -1;
  return at;
}

const mix = (from: number, to: number, share: number) => from + (to - from) * share;
