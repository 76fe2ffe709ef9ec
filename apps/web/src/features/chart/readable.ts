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

/** The least scale at which names of a density can be read. */
export const readableScale = (density: Density, least = LEAST_NAME): number => least / LOOKS[density].name.size;

/** Whether all that is open can be read on a page. Too many cards are refused without a layout. */
export function isReadable(forest: Forest, open: Uint8Array, density: Density, page: Page, leastName = LEAST_NAME): boolean {
  const { card } = DENSITIES[density];
  const least = readableScale(density, leastName);
  const most = (page.width * page.height) / (card.width * card.height * least ** 2);
  if (countShown(forest, open, most) > most) return false;
  return scaleOn(fillPage(forest, { open }, DENSITIES[density], page), page) >= least;
}

/** The richest density in which all that is open can be read on a page. */
export const richestReadable = (forest: Forest, open: Uint8Array, page: Page): Density =>
  RICHEST_FIRST.find((density) => isReadable(forest, open, density, page)) ?? (isReadable(forest, open, "names", page, LEAST_NAME_ALONE) ? "names" : FOR_MANY);

/** Opens as many levels as can be read on a page, at least the two at the top. 1 by row. */
export function openLevels(forest: Forest, density: Density, page: Page): Uint8Array {
  const { children, first, roots } = forest;
  let open = new Uint8Array(first.length - 1);
  let level: ArrayLike<number> = roots;
  for (let depth = 0; level.length > 0; depth += 1) {
    const next = open.slice();
    const below: number[] = [];
    for (let at = 0; at < level.length; at += 1) {
      const row = level[at] ?? 0;
      if (first[row] === first[row + 1]) continue;
      next[row] = 1;
      for (let child = first[row] ?? 0; child < (first[row + 1] ?? 0); child += 1) below.push(children[child] ?? 0);
    }
    if (below.length === 0 || (depth > 0 && !isReadable(forest, next, density, page))) return open;
    open = next;
    level = below;
  }
  return open;
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
