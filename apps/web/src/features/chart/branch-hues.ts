import type { Forest } from "@treeline/org/chart/forest";
import { rowsOfBranch } from "./branch-forest.ts";

/** In degrees, each far from its neighbours and all far from the accent, which is the selection's. */
export const HUES = [212, 30, 275, 345, 190, 52, 310, 238] as const;

/** By row, its branch's place in `HUES` and one more; 0 for who is above the branches, or alone beside them. */
export function huesOf(forest: Forest): Uint8Array {
  const hues = new Uint8Array(forest.parent.length);
  headsOf(forest).forEach((head, nth) => {
    for (const row of rowsOfBranch(forest, head)) hues[row] = 1 + (nth % HUES.length);
  });
  return hues;
}

/** The managers on the first level where the chart divides. */
function headsOf({ roots, first, children, directCount }: Forest): Int32Array {
  let level = roots;
  while (level.length === 1) {
    const [only = 0] = level;
    level = children.subarray(first[only], first[only + 1]);
  }
  return level.filter((row) => (directCount[row] ?? 0) > 0);
}
