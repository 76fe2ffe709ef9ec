import type { Rect } from "@treeline/org/chart/boxes";
import { eachLine, eachLineUp, type DrawLine } from "@treeline/org/chart/each-line";
import type { Scene } from "./scene.ts";

/** Lines keep their weight on screen when the view is further out. */
export const lineWidth = (zoom: number, weight = 1.5) => Math.max(weight, (weight * 0.72) / zoom);

/** Every line in view. */
export function paintLines(pen: CanvasRenderingContext2D, { placed, palette }: Scene, rect: Rect, zoom: number): void {
  pen.beginPath();
  eachLine(placed.boxes, rect, tracing(pen, rect));
  stroke(pen, palette.line, lineWidth(zoom));
}

/** From the selected person to the top. */
export function paintChain(pen: CanvasRenderingContext2D, { placed, palette, selected }: Scene, rect: Rect, zoom: number): void {
  if (selected < 0 || (placed.boxes.itemOf[selected] ?? 0) === 0) return;
  pen.beginPath();
  eachLineUp(placed.boxes, selected, tracing(pen, rect));
  stroke(pen, palette.accent, lineWidth(zoom, 2));
}

function stroke(pen: CanvasRenderingContext2D, colour: string, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.stroke();
}

/** A piece of a line as part of the path. */
function tracing(pen: CanvasRenderingContext2D, { x, y }: Rect): DrawLine {
  return (ax, ay, bx, by, cx, cy) => {
    pen.moveTo(ax - x, ay - y);
    const corner = Math.abs(ax - bx) + Math.abs(ay - by);
    if (corner > 0) {
      const endX = bx + Math.sign(cx - bx) * Math.min(corner, Math.abs(cx - bx));
      const endY = by + Math.sign(cy - by) * Math.min(corner, Math.abs(cy - by));
      pen.quadraticCurveTo(bx - x, by - y, endX - x, endY - y);
    }
    pen.lineTo(cx - x, cy - y);
  };
}
