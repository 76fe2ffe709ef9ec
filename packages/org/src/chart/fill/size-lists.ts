import type { Page } from "./filled.ts";

/**
 * Shape functions, as floor planning knows them (Stockmeyer, "Optimal orientations of cells in slicing floorplan designs", 1983): a branch
 * has a list of possible sizes, and none of them is both wider and higher than another.
 */
export interface Sizes {
  /** By branch: where its list begins and ends. A list is in ascending order of heights, so in descending order of widths. */
  from: Int32Array;
  to: Int32Array;
  /** By size, in px. */
  width: Int32Array;
  height: Int32Array;
  /**
   * By size, how it comes about: parts that are no higher than `cap`, each as narrow as that allows, fill rows of at most `limit`. Of a
   * branch with a team alone, `cap` is the number of columns.
   */
  cap: Int32Array;
  limit: Int32Array;
}

/** The last size in a list that is no higher than `cap`; the first one where none is. */
export function sizeWithin({ from, to, height }: Sizes, branch: number, cap: number): number {
  let [low, high] = [from[branch] ?? 0, (to[branch] ?? 0) - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((height[middle] ?? 0) <= cap) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The scale at which a page shows a size, in px of the page for each px. */
export const scaleOn = ({ width, height }: Pick<Page, "width" | "height">, page: Page): number =>
  Math.min(page.width / Math.max(1, width), page.height / Math.max(1, height), page.enough ?? Number.POSITIVE_INFINITY);
