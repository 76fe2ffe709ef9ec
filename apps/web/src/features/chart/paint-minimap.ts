import type { Placement } from "@treeline/org/chart/placement";
import { BlockInk } from "./block-ink.ts";
import { ROOM, type Minimap } from "./minimap.ts";
import type { Palette, TintAt } from "./palette.ts";

/** What of a pen it takes. */
type Pen = Pick<CanvasRenderingContext2D, "setTransform" | "clearRect" | "fillRect" | "fillStyle">;

/** The chart in small. Cards within a pixel are one piece, so that it costs no more for a large company. */
export function paintMinimap(pen: Pen, placement: Placement, map: Minimap, colours: { palette: Pick<Palette, "block" | "plainBlock">; tintAt: TintAt | null }, ratio: number): void {
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, ROOM.width, ROOM.height);
  const ink = new BlockInk(pen, colours);
  const { width, height } = placement;
  placement.eachBlock({ x: 0, y: 0, width, height }, 1 / map.across, (row, x, y, wide, high) => {
    ink.take(row);
    pen.fillRect(map.left + x * map.across, map.top + y * map.down, Math.max(wide * map.across, 1), Math.max(high * map.down, 1.5));
  });
}
