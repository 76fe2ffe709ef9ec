import type { Rect } from "@treeline/org/chart/boxes";

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

/** The same as a rectangle. */
export function rectOf(window: string): Rect {
  const [left = 0, top = 0, right = 0, bottom = 0] = window.split(",").map(Number);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
