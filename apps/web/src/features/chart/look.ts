import type { Density } from "@treeline/org/chart/density";

/** What stands where on a card of a density, in px. The card's style sheet says the same. */
export interface Look {
  face: { x: number; radius: number };
  /** Where the words begin. */
  text: number;
  name: { size: number; line: number };
  title: { size: number; line: number; lines: 1 | 2 };
  pill: { size: number; height: number };
  /** Says how many report to a manager, directly and in all. */
  counts: boolean;
  /** So many cards are elements at once; the canvas draws the others. */
  most: number;
}

export const LOOKS: Readonly<Record<Density, Look>> = {
  compact: { face: { x: 24, radius: 15 }, text: 47, name: { size: 12.5, line: 16 }, title: { size: 11, line: 14, lines: 1 }, pill: { size: 10, height: 18 }, counts: false, most: 84 },
  normal: { face: { x: 34, radius: 22 }, text: 68, name: { size: 14, line: 20 }, title: { size: 12.5, line: 18, lines: 1 }, pill: { size: 11.5, height: 24 }, counts: false, most: 84 },
  detailed: { face: { x: 40, radius: 28 }, text: 80, name: { size: 14, line: 20 }, title: { size: 12.5, line: 17, lines: 2 }, pill: { size: 11.5, height: 24 }, counts: true, most: 72 },
};
/** Right of the words. */
export const MARGIN = 12;
