import { arrange } from "@treeline/org/chart/arrange";
import type { Boxes, Rect } from "@treeline/org/chart/boxes";
import { DENSITIES, type Density } from "@treeline/org/chart/density";
import type { Forest } from "@treeline/org/chart/forest";
import { rowAt, rowsInView } from "@treeline/org/chart/in-view";
import { LayoutMemory } from "@treeline/org/chart/layout-memory";

/** A card that must not move on the canvas while the layout around it changes. */
export interface Pin {
  row: number;
  x: number;
  y: number;
}

/** The laid out chart, and where on the canvas its top left corner is. */
export interface Placed {
  density: Density;
  boxes: Boxes;
  x: number;
  y: number;
}

const memory = new LayoutMemory();

/** Lays out the open part of the chart so that the pinned card, if it is there, stands where it stood. */
export function placeChart(forest: Forest, open: Uint8Array, pin: Pin | null, density: Density): Placed {
  return placeBoxes(arrange(forest, { open }, DENSITIES[density], memory), pin, density);
}

/** The same of what is laid out already. */
export function placeBoxes(boxes: Boxes, pin: Pin | null, density: Density): Placed {
  if (pin === null || (boxes.itemOf[pin.row] ?? 0) === 0) return { density, boxes, x: 0, y: 0 };
  return { density, boxes, x: pin.x - (boxes.x[pin.row] ?? 0), y: pin.y - (boxes.y[pin.row] ?? 0) };
}

/** A card on the canvas; null while it is not shown. */
export function boxOf({ boxes, x, y }: Placed, row: number): Rect | null {
  if (row < 0 || (boxes.itemOf[row] ?? 0) === 0) return null;
  return { x: x + (boxes.x[row] ?? 0), y: y + (boxes.y[row] ?? 0), ...boxes.measures.card };
}

/** All of the chart on the canvas. */
export function boundsOf({ boxes, x, y }: Placed): Rect {
  return { x, y, width: boxes.width, height: boxes.height };
}

/** The rows whose cards touch a part of the canvas; of more than `most` those nearest to its middle. */
export function rowsNear({ boxes, x, y }: Placed, rect: Rect, most: number): number[] {
  const rows = rowsInView(boxes, { ...rect, x: rect.x - x, y: rect.y - y });
  if (rows.length <= most) return rows;
  const { card } = boxes.measures;
  const [middleX, middleY] = [rect.x - x + (rect.width - card.width) / 2, rect.y - y + (rect.height - card.height) / 2];
  const away = (row: number) => Math.hypot((boxes.x[row] ?? 0) - middleX, ((boxes.y[row] ?? 0) - middleY) * (rect.width / rect.height));
  return rows.map((row) => ({ row, far: away(row) })).sort((a, b) => a.far - b.far).slice(0, most).map(({ row }) => row);
}

/** What is at a point of the canvas: a card, or the pill on its lower edge. */
export interface Spot {
  row: number;
  pill: boolean;
}

/** Half of the pill's size, with some room for a finger. */
const PILL = { width: 27, height: 14 };

export function spotAt({ boxes, x, y }: Placed, forest: Forest, at: { x: number; y: number }): Spot | null {
  const point = { x: at.x - x, y: at.y - y };
  const inside = rowAt(boxes, point.x, point.y);
  const row = inside >= 0 ? inside : rowAt(boxes, point.x, point.y - PILL.height);
  if (row < 0) return null;
  const aside = Math.abs(point.x - (boxes.x[row] ?? 0) - boxes.measures.card.width / 2);
  const below = Math.abs(point.y - (boxes.y[row] ?? 0) - boxes.measures.card.height);
  const pill = (forest.directCount[row] ?? 0) > 0 && aside <= PILL.width && below <= PILL.height;
  return inside >= 0 || pill ? { row, pill } : null;
}
