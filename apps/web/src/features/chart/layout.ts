import { arrange } from "@treeline/org/chart/arrange";
import type { Boxes } from "@treeline/org/chart/boxes";
import { placementOfBoxes } from "@treeline/org/chart/boxes-placement";
import { DENSITIES, type Density } from "@treeline/org/chart/density";
import { fillPage, type Keep } from "@treeline/org/chart/fill/fill";
import type { Filled, Page } from "@treeline/org/chart/fill/filled";
import { placementOfFilled } from "@treeline/org/chart/fill/placement";
import type { Teams } from "@treeline/org/chart/items";
import type { LayoutMemory } from "@treeline/org/chart/layout-memory";
import type { Placement } from "@treeline/org/chart/placement";

/** Reports in rows that fill the screen, or side by side as in every org chart. */
export type Arrangement = "fill" | "tree";

/** A laid out chart in typed arrays alone, so that a worker can hand it over. */
export type Layout = { arrangement: "tree"; boxes: Boxes } | { arrangement: "fill"; filled: Filled };

export interface LayoutWish {
  open: Uint8Array;
  /** At the top: everybody's, or the head of a branch. */
  roots: Int32Array;
  density: Density;
  arrangement: Arrangement;
  /** What is filled, in px of the screen. */
  page: Page;
  /** The layout to keep to where the page is filled. */
  keep: Keep | null;
}

export function layOut(teams: Teams, { open, roots, density, arrangement, page, keep }: LayoutWish, memory: LayoutMemory): Layout {
  if (arrangement === "tree") return { arrangement, boxes: arrange(teams, { open, roots }, DENSITIES[density], memory) };
  return { arrangement, filled: fillPage(teams, { open, roots }, DENSITIES[density], page, keep ?? undefined) };
}

export const placementOf = (layout: Layout): Placement => (layout.arrangement === "tree" ? placementOfBoxes(layout.boxes) : placementOfFilled(layout.filled));
