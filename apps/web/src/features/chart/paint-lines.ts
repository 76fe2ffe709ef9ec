import type { Rect } from "@treeline/org/chart/boxes";
import type { DrawLine } from "@treeline/org/chart/line-pieces";
import { LinePaths } from "./line-paths.ts";
import type { Scene } from "./scene.ts";

/**
 * In px of the chart: lines keep their weight on screen when the view is further out. At 1.5 px on screen a line covers at least three
 * quarters of some pixel wherever it falls, on which the contrast of its colours reckons.
 */
export const lineWidth = (zoom: number, weight = 1.5) => Math.max(weight, weight / zoom);

/** Every line in view. */
export function paintLines(pen: CanvasRenderingContext2D, scene: Scene, rect: Rect, zoom: number): void {
  const paths = new LinePaths(scene);
  scene.placed.placement.eachLine(rect, tracing((row) => paths.of(row), rect));
  paths.stroke(pen, lineWidth(zoom));
}

/** From far off, the lines that can be seen. */
export function paintFarLines(pen: CanvasRenderingContext2D, scene: Scene, rect: Rect, zoom: number): void {
  const paths = new LinePaths(scene);
  scene.placed.placement.eachFarLine(rect, 1 / zoom, (fromX, fromY, toX, toY, row) => {
    const path = paths.of(row);
    path.moveTo(fromX - rect.x, fromY - rect.y);
    path.lineTo(toX - rect.x, toY - rect.y);
  });
  paths.stroke(pen, lineWidth(zoom));
}

/** From the selected person to the top. */
export function paintChain(pen: CanvasRenderingContext2D, { placed, palette, selected }: Scene, rect: Rect, zoom: number): void {
  if (selected < 0 || !placed.placement.shows(selected)) return;
  pen.beginPath();
  placed.placement.eachLineUp(selected, tracing(() => pen, rect));
  pen.strokeStyle = palette.accent;
  pen.lineWidth = lineWidth(zoom, 2);
  pen.stroke();
}

/** Adds a piece of a line to the path of the card that it belongs to. */
function tracing(pathOf: (row: number) => CanvasPath, { x, y }: Rect): DrawLine {
  return (ax, ay, bx, by, cx, cy, row) => {
    const path = pathOf(row);
    path.moveTo(ax - x, ay - y);
    const corner = Math.abs(ax - bx) + Math.abs(ay - by);
    if (corner > 0) {
      const endX = bx + Math.sign(cx - bx) * Math.min(corner, Math.abs(cx - bx));
      const endY = by + Math.sign(cy - by) * Math.min(corner, Math.abs(cy - by));
      path.quadraticCurveTo(bx - x, by - y, endX - x, endY - y);
    }
    path.lineTo(cx - x, cy - y);
  };
}
