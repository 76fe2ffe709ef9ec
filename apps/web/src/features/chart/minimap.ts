import type { Rect } from "@treeline/org/chart/boxes";
import type { Placement } from "@treeline/org/chart/placement";
import type { Placed } from "./placed.ts";
import type { View } from "./scene.ts";

/** The whole chart on a small picture. A wide chart is drawn higher than it is, since it would be a hair otherwise. */
export interface Minimap {
  /** Px of the picture a px of the chart. */
  across: number;
  down: number;
  /** Where the chart's top left corner is on it. */
  left: number;
  top: number;
}

export const ROOM = { width: 184, height: 104 } as const;
const PADDING = 6;
/** A small chart isn't blown up. */
const MOST = 0.12;
/** Of the marked part, so that it can be seen and taken hold of. */
const LEAST = 8;

export function minimapOf({ width, height }: Pick<Placement, "width" | "height">): Minimap {
  const across = Math.min(MOST, (ROOM.width - 2 * PADDING) / Math.max(width, 1));
  const down = Math.min(MOST, (ROOM.height - 2 * PADDING) / Math.max(height, 1));
  return { across, down, left: (ROOM.width - width * across) / 2, top: (ROOM.height - height * down) / 2 };
}

/** The part of the picture that is on screen, cut off at its edges. */
export function viewOn({ across, down, left, top }: Minimap, placed: Pick<Placed, "x" | "y">, view: Omit<View, "ratio">): Rect {
  const [x, width] = within(left + (-view.x / view.zoom - placed.x) * across, (view.width / view.zoom) * across, ROOM.width);
  const [y, height] = within(top + (-view.y / view.zoom - placed.y) * down, (view.height / view.zoom) * down, ROOM.height);
  return { x, y, width, height };
}

/** Whether all of the chart is in view. */
export const isWhole = ({ x, y, placement }: Pick<Placed, "x" | "y"> & { placement: Pick<Placement, "width" | "height"> }, view: Omit<View, "ratio">): boolean =>
  view.x + x * view.zoom >= 0 && view.y + y * view.zoom >= 0 && view.x + (x + placement.width) * view.zoom <= view.width && view.y + (y + placement.height) * view.zoom <= view.height;

/** The point of the canvas that a point of the picture stands for. */
export function pointAt({ across, down, left, top }: Minimap, placed: Pick<Placed, "x" | "y">, at: { x: number; y: number }): { x: number; y: number } {
  return { x: placed.x + (at.x - left) / across, y: placed.y + (at.y - top) / down };
}

function within(start: number, length: number, room: number): [start: number, length: number] {
  const from = Math.min(Math.max(start, 0), room - LEAST);
  const to = Math.max(Math.min(start + length, room), from + LEAST);
  return [from, to - from];
}
