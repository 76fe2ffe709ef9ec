import { layoutChart, type Box, type Link } from "@treeline/org/chart/layout";
import type { Tree } from "@treeline/org/chart/tree";

interface Point {
  x: number;
  y: number;
}

/** A card that must not move on the canvas while the layout around it changes. */
export interface Pin extends Point {
  id: string;
}

/** The laid out chart in canvas coordinates. */
export interface Placed {
  boxes: ReadonlyMap<string, Box>;
  links: readonly Link[];
  /** What a link's path must be moved by. */
  offset: Point;
  bounds: { x: number; y: number; width: number; height: number };
}

/** Lays out the open part of the tree so that the pinned card, if it is there, stands where it stood. */
export function placeChart(tree: Tree, open: ReadonlySet<string>, pin: Pin | null): Placed {
  const layout = layoutChart(tree, open);
  const pinned = pin && layout.boxes.find(({ id }) => id === pin.id);
  const offset = pin && pinned ? { x: pin.x - pinned.x, y: pin.y - pinned.y } : { x: 0, y: 0 };
  return {
    boxes: new Map(layout.boxes.map((box) => [box.id, { ...box, x: box.x + offset.x, y: box.y + offset.y }])),
    links: layout.links,
    offset,
    bounds: { ...offset, width: layout.width, height: layout.height },
  };
}
