import type { CoordinateExtent } from "@xyflow/react";
import { boundsOf, type Placed } from "./placed.ts";
import type { CanvasState } from "./window.ts";

/** How far the chart may be pushed out of the view: by a little more than half of it, in steps of the zoom. */
const SHARE = 0.55;

/** The size of the view on the canvas, the same while the zoom changes less than twofold. */
export const spanOf = ({ transform: [, , zoom], width, height }: CanvasState): number => (SHARE * Math.max(width, height)) / 2 ** Math.floor(Math.log2(zoom));

/** Where the view may be moved by hand. */
export function extentOf(placed: Placed, span: number): CoordinateExtent {
  const { x, y, width, height } = boundsOf(placed);
  return [[x - span, y - span], [x + width + span, y + height + span]];
}

/** Whether any of the chart is in view, left of what a panel covers. */
export function isInView(placed: Placed, { transform: [left, top, zoom], width, height }: CanvasState, coveredRight: number): boolean {
  const { x, y, width: wide, height: high } = boundsOf(placed);
  return left + (x + wide) * zoom > 0 && left + x * zoom < width - coveredRight && top + (y + high) * zoom > 0 && top + y * zoom < height;
}
