import type { Rect } from "@treeline/org/chart/boxes";
import type { Density } from "@treeline/org/chart/density";
import type { Forest } from "@treeline/org/chart/forest";
import { LayoutMemory } from "@treeline/org/chart/layout-memory";
import type { Placement } from "@treeline/org/chart/placement";
import { layOut, placementOf, type Layout, type LayoutWish } from "./layout.ts";
import { LOOKS } from "./look.ts";

/** A card that must not move on the canvas while the layout around it changes. */
export interface Pin {
  row: number;
  x: number;
  y: number;
}

/** The laid out chart, and where on the canvas its top left corner is. */
export interface Placed {
  density: Density;
  layout: Layout;
  placement: Placement;
  x: number;
  y: number;
}

const memory = new LayoutMemory();

/** Lays out the open part of the chart so that the pinned card, if it is there, stands where it stood. */
export function placeChart(forest: Forest, wish: Omit<LayoutWish, "roots">, pin: Pin | null): Placed {
  return placeLayout(layOut(forest, { ...wish, roots: forest.roots }, memory), wish.density, pin);
}

/** The same of what is laid out already. */
export function placeLayout(layout: Layout, density: Density, pin: Pin | null): Placed {
  const placement = placementOf(layout);
  if (pin === null || !placement.shows(pin.row)) return { density, layout, placement, x: 0, y: 0 };
  return { density, layout, placement, x: pin.x - (placement.x[pin.row] ?? 0), y: pin.y - (placement.y[pin.row] ?? 0) };
}

/** A card on the canvas; null while it is not shown. */
export function boxOf({ placement, x, y }: Placed, row: number): Rect | null {
  if (row < 0 || !placement.shows(row)) return null;
  return { x: x + (placement.x[row] ?? 0), y: y + (placement.y[row] ?? 0), ...placement.measures.card };
}

/** All of the chart on the canvas. */
export function boundsOf({ placement, x, y }: Placed): Rect {
  return { x, y, width: placement.width, height: placement.height };
}

/** The rows whose cards touch a part of the canvas; of more than `most` those nearest to its middle. */
export function rowsNear({ placement, x, y }: Placed, rect: Rect, most: number): number[] {
  const rows = placement.rowsIn({ ...rect, x: rect.x - x, y: rect.y - y });
  if (rows.length <= most) return rows;
  const { card } = placement.measures;
  const [middleX, middleY] = [rect.x - x + (rect.width - card.width) / 2, rect.y - y + (rect.height - card.height) / 2];
  const away = (row: number) => Math.hypot((placement.x[row] ?? 0) - middleX, ((placement.y[row] ?? 0) - middleY) * (rect.width / rect.height));
  return rows.map((row) => ({ row, far: away(row) })).sort((a, b) => a.far - b.far).slice(0, most).map(({ row }) => row);
}

/** What is at a point of the canvas: a card, or the pill on its lower edge. */
export interface Spot {
  row: number;
  pill: boolean;
}

export function spotAt({ placement, density, x, y }: Placed, forest: Forest, at: { x: number; y: number }): Spot | null {
  const { card } = placement.measures;
  const target = LOOKS[density].pill.target(card);
  const point = { x: at.x - x, y: at.y - y };
  const inside = placement.rowAt(point.x, point.y);
  const row = inside >= 0 ? inside : placement.rowAt(point.x, point.y - Math.max(0, target.y + target.height / 2 - card.height));
  if (row < 0) return null;
  const aside = Math.abs(point.x - (placement.x[row] ?? 0) - target.x);
  const below = Math.abs(point.y - (placement.y[row] ?? 0) - target.y);
  const pill = (forest.directCount[row] ?? 0) > 0 && aside <= target.width / 2 && below <= target.height / 2;
  return inside >= 0 || pill ? { row, pill } : null;
}
