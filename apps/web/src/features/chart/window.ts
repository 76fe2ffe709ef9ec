import type { Box } from "@treeline/org/chart/layout";

/** Pixels on screen that the window is padded by and that it moves in steps of. */
const STEP = 300;

export interface CanvasState {
  /** x, y and zoom of the viewport. */
  transform: [number, number, number];
  width: number;
  height: number;
}

/**
 * The padded part of the canvas that is on screen, as `left,top,right,bottom`. It stays the same text while the view
 * moves less than a step, so that panning renders once per ~300 px.
 */
export function windowOf({ transform: [x, y, zoom], width, height }: CanvasState): string {
  const step = STEP / 2 ** Math.floor(Math.log2(zoom));
  const down = (value: number) => Math.floor(value / step) * step - step;
  const up = (value: number) => Math.ceil(value / step) * step + step;
  return [down(-x / zoom), down(-y / zoom), up((width - x) / zoom), up((height - y) / zoom)].join(",");
}

/** The boxes that touch the window, in their order. */
export function boxesIn(window: string, boxes: Iterable<Box>): Box[] {
  const [left = 0, top = 0, right = 0, bottom = 0] = window.split(",").map(Number);
  return [...boxes].filter((box) => box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top);
}
