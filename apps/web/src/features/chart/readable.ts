import { DENSITIES, type Density } from "@treeline/org/chart/density";
import { fillPage } from "@treeline/org/chart/fill/fill";
import type { Page } from "@treeline/org/chart/fill/filled";
import { scaleOn } from "@treeline/org/chart/fill/size-lists";
import type { Forest } from "@treeline/org/chart/forest";
import { LOOKS } from "./look.ts";

/** The least size of a readable name, in px on screen. */
const LEAST_NAME = 8;
/** Names alone are shown down to this size, in px on screen, if nothing richer can be read. */
const LEAST_NAME_ALONE = 5;

const RICHEST_FIRST = ["normal", "compact", "names"] as const satisfies readonly Density[];
/** The density of charts whose names can't be read before one zooms in. */
const FOR_MANY = "compact" satisfies Density;

/** A chart opens no smaller than this, if that shows more than the two levels at the top. */
const FIRST_SCALE = 0.9;

/** The least scale at which names of a density can be read. */
export const readableScale = (density: Density, least = LEAST_NAME): number => least / LOOKS[density].name.size;

/** Whether a page shows all that is open at a scale or larger. Too many cards are refused without a layout. */
export function fits(forest: Forest, open: Uint8Array, { density, page, scale }: { density: Density; page: Page; scale: number }): boolean {
  const { card } = DENSITIES[density];
  const most = (page.width * page.height) / (card.width * card.height * scale ** 2);
  if (countShown(forest, open, most) > most) return false;
  return scaleOn(fillPage(forest, { open }, DENSITIES[density], page), page) >= scale;
}

/** The richest density in which all that is open can be read on a page. */
export function richestReadable(forest: Forest, open: Uint8Array, page: Page): Density {
  const isReadable = (density: Density, least?: number) => fits(forest, open, { density, page, scale: readableScale(density, least) });
  return RICHEST_FIRST.find((density) => isReadable(density)) ?? (isReadable("names", LEAST_NAME_ALONE) ? "names" : FOR_MANY);
}

/** What a chart opens with on a page: as many levels as it shows almost at full size, at least the two at the top, and how much cards say. */
export function openFirstLevels(forest: Forest, wanted: Density | "auto", page: Page): { open: Uint8Array; density: Density } {
  const densities: Density[] = wanted === "auto" ? ["normal", "compact"] : [wanted];
  const fitting = (open: Uint8Array) => densities.find((density) => fits(forest, open, { density, page, scale: FIRST_SCALE }));
  let [open, level]: [Uint8Array, Iterable<number>] = [new Uint8Array(forest.first.length - 1), forest.roots];
  for (let depth = 0; ; depth += 1) {
    const next = openRows(forest, open, level);
    if (next.below.length === 0 || (depth > 0 && fitting(next.open) === undefined)) break;
    open = next.open;
    level = next.below;
  }
  return { open, density: fitting(open) ?? (wanted === "auto" ? richestReadable(forest, open, page) : wanted) };
}

/** Opens rows that have a team, and lists those. */
function openRows({ children, first }: Forest, before: Uint8Array, rows: Iterable<number>): { open: Uint8Array; below: number[] } {
  const open = before.slice();
  const below: number[] = [];
  for (const row of rows) {
    if (first[row] === first[row + 1]) continue;
    open[row] = 1;
    for (let at = first[row] ?? 0; at < (first[row + 1] ?? 0); at += 1) below.push(children[at] ?? 0);
  }
  return { open, below };
}

/** How many are shown, or a number above `most`. */
function countShown({ first, children, roots }: Forest, open: Uint8Array, most: number): number {
  const shown = [...roots];
  for (const row of shown) {
    if (shown.length > most) break;
    if (open[row] !== 1) continue;
    for (let at = first[row] ?? 0; at < (first[row + 1] ?? 0); at += 1) shown.push(children[at] ?? 0);
  }
  return shown.length;
}
