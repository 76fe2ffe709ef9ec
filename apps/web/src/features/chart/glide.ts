import type { Boxes, Rect } from "@treeline/org/chart/boxes";
import { placementOfBoxes } from "@treeline/org/chart/boxes-placement";
import type { Placement } from "@treeline/org/chart/placement";
import type { Placed } from "./placed.ts";

export const GLIDE_MS = 200;

/** On the way from one layout to the next: who was there glides, who is new comes out of the manager's card. */
export class Glide {
  readonly #to: Placed;
  readonly #x: Float64Array;
  readonly #y: Float64Array;

  constructor(from: Placed, to: Placed, parent: Int32Array) {
    this.#to = to;
    [this.#x, this.#y] = [new Float64Array(to.placement.x), new Float64Array(to.placement.y)];
    for (const row of to.placement.rows) {
      const start = startOf(from, row, parent);
      if (start < 0) continue;
      this.#x[row] = (from.placement.x[start] ?? 0) + from.x - to.x;
      this.#y[row] = (from.placement.y[start] ?? 0) + from.y - to.y;
    }
  }

  /** `share` is how much of the time has gone, from 0 to 1. */
  at(share: number): Placed {
    if (share >= 1) return this.#to;
    const { placement, layout } = this.#to;
    const done = 1 - (1 - share) ** 2;
    const [x, y] = [new Float64Array(placement.x), new Float64Array(placement.y)];
    for (const row of placement.rows) {
      x[row] = mix(this.#x[row] ?? 0, placement.x[row] ?? 0, done);
      y[row] = mix(this.#y[row] ?? 0, placement.y[row] ?? 0, done);
    }
    return { ...this.#to, placement: layout.arrangement === "tree" ? treeAt(layout.boxes, x, y) : movedTo(placement, x, y) };
  }
}

/** A tree whose cards are at other places, and the lines with them. */
function treeAt(boxes: Boxes, x: Float64Array, y: Float64Array): Placement {
  const { rows, start, count } = boxes.items;
  const between = { ...boxes, x, y, left: new Float64Array(boxes.left), top: new Float64Array(boxes.top) };
  for (let item = 1; item < count; item += 1) {
    const row = rows[start[item] ?? 0] ?? 0;
    between.left[item] = (boxes.left[item] ?? 0) + (x[row] ?? 0) - (boxes.x[row] ?? 0);
    between.top[item] = (boxes.top[item] ?? 0) + (y[row] ?? 0) - (boxes.y[row] ?? 0);
  }
  return placementOfBoxes(between);
}

/** A layout whose cards are at other places. Each piece of a line moves as the card that it belongs to. */
function movedTo(placement: Placement, x: Float64Array, y: Float64Array): Placement {
  const { card } = placement.measures;
  const touches = (row: number, rect: Rect) => {
    const [left, top] = [x[row] ?? 0, y[row] ?? 0];
    return left <= rect.x + rect.width && left + card.width >= rect.x && top <= rect.y + rect.height && top + card.height >= rect.y;
  };
  return {
    ...placement, x, y,
    rowsIn: (rect) => Array.from(placement.rows).filter((row) => touches(row, rect)),
    eachLine: (rect, draw) =>
      placement.eachLine(rect, (ax, ay, bx, by, cx, cy, row) => {
        const [right, down] = [(x[row] ?? 0) - (placement.x[row] ?? 0), (y[row] ?? 0) - (placement.y[row] ?? 0)];
        draw(ax + right, ay + down, bx + right, by + down, cx + right, cy + down, row);
      }),
  };
}

/** The row itself, or the nearest manager who was there. */
function startOf({ placement }: Placed, row: number, parent: Int32Array): number {
  let at = row;
  while (at >= 0 && !placement.shows(at)) at = parent[at] ?? -1;
  return at;
}

const mix = (from: number, to: number, share: number) => from + (to - from) * share;
