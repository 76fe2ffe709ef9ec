import { itemsBetween, levelsBetween, rightOf, stackAt, type Boxes, type Rect } from "@treeline/org/chart/boxes";
import { BlockInk } from "./block-ink.ts";
import type { Scene } from "./scene.ts";

/** From furthest off: per level and px one piece, as deep as what is there, however many people that stands for. */
export function paintRuns(pen: CanvasRenderingContext2D, scene: Scene, rect: Rect, zoom: number): void {
  const { boxes } = scene.placed;
  const pixel = 1 / zoom;
  const levels = levelsBetween(boxes, rect.y, rect.y + rect.height);
  const ink = new BlockInk(pen, scene);
  for (let level = levels.first; level <= levels.last; level += 1) {
    const { first, end } = itemsBetween(boxes, level, rect.x, rect.x + rect.width);
    for (let item = first; item < end; ) {
      const left = boxes.left[item] ?? 0;
      const next = Math.max(item + 1, Math.min(end, itemsBetween(boxes, level, left, left + pixel).end));
      const right = Math.max(rightOf(boxes, next - 1), left + pixel);
      ink.take(boxes.items.rows[boxes.items.start[item] ?? 0] ?? 0);
      pen.fillRect(left - rect.x, (boxes.top[item] ?? 0) - rect.y, right - left, Math.max(heightOf(boxes, item), pixel));
      item = next;
    }
  }
}

/** Of a card, or of all of a stack. */
export function heightOf(boxes: Boxes, item: number): number {
  const stack = stackAt(boxes, item);
  return stack === null ? boxes.measures.card.height : (stack.rows - 1) * stack.pitch.height + boxes.measures.card.height;
}
