import { itemsBetween, rightOf, type Boxes } from "@treeline/org/chart/boxes";
import { BlockInk } from "./block-ink.ts";
import { ROOM, type Minimap } from "./minimap.ts";
import { heightOf } from "./paint-runs.ts";
import type { Palette, TintAt } from "./palette.ts";

/** What of a pen it takes. */
type Pen = Pick<CanvasRenderingContext2D, "setTransform" | "clearRect" | "fillRect" | "fillStyle">;

/** The chart in small: per level and px one piece, so that it costs no more for a large company. */
export function paintMinimap(pen: Pen, boxes: Boxes, map: Minimap, colours: { palette: Pick<Palette, "block" | "plainBlock">; tintAt: TintAt | null }, ratio: number): void {
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, ROOM.width, ROOM.height);
  const ink = new BlockInk(pen, colours);
  const { items, left, top } = boxes;
  for (let level = 0; level + 1 < items.levels.length; level += 1) {
    const end = items.levels[level + 1] ?? 0;
    for (let item = items.levels[level] ?? 0; item < end; ) {
      const start = left[item] ?? 0;
      const next = Math.max(item + 1, itemsBetween(boxes, level, start, start + 1 / map.across).end);
      const [width, height] = [(rightOf(boxes, next - 1) - start) * map.across, heightOf(boxes, item) * map.down];
      ink.take(items.rows[items.start[item] ?? 0] ?? 0);
      pen.fillRect(map.left + start * map.across, map.top + (top[item] ?? 0) * map.down, Math.max(width, 1), Math.max(height, 1.5));
      item = next;
    }
  }
}
