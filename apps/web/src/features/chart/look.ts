import type { Density, Measures } from "@treeline/org/chart/density";

type Size = Measures["card"];

/** What stands where on a card of a density, in px. The card's style sheet says the same. */
export interface Look {
  /** null for a card that is a name alone. */
  face: { x: number; radius: number } | null;
  /** Where the words begin. */
  text: number;
  name: { size: number; line: number };
  /** null for none. */
  title: { size: number; line: number; lines: 1 | 2 } | null;
  pill: {
    size: number;
    height: number;
    /** Says the number of reports; without it, the pill is an arrow. */
    counts: boolean;
    /** Its middle on the card, and the part around it that takes a click, with some room for a finger. */
    target(card: Size): { x: number; y: number; width: number; height: number };
  };
  /** Says how many report to a manager, directly and in all. */
  counts: boolean;
  /** So many cards are elements at once; the canvas draws the others. */
  most: number;
}

/** On the lower edge, in its middle. */
const onEdge = ({ width, height }: Size) => ({ x: width / 2, y: height, width: 54, height: 28 });
/** At the right end of the card, within it. */
const atEnd = ({ width, height }: Size) => ({ x: width - 11, y: height / 2, width: 22, height });

export const LOOKS: Readonly<Record<Density, Look>> = {
  names: { face: null, text: 6, name: { size: 12, line: 15 }, title: null, pill: { size: 0, height: 14, counts: false, target: atEnd }, counts: false, most: 84 },
  compact: { face: { x: 24, radius: 15 }, text: 47, name: { size: 12.5, line: 16 }, title: { size: 11, line: 14, lines: 1 }, pill: { size: 10, height: 18, counts: true, target: onEdge }, counts: false, most: 84 },
  normal: { face: { x: 34, radius: 22 }, text: 68, name: { size: 14, line: 20 }, title: { size: 12.5, line: 18, lines: 1 }, pill: { size: 11.5, height: 24, counts: true, target: onEdge }, counts: false, most: 84 },
  detailed: { face: { x: 40, radius: 28 }, text: 80, name: { size: 14, line: 20 }, title: { size: 12.5, line: 17, lines: 2 }, pill: { size: 11.5, height: 24, counts: true, target: onEdge }, counts: true, most: 72 },
};
/** Right of the words. */
export const marginOf = ({ face, pill }: Look, leads: boolean): number => (face === null ? (leads && !pill.counts ? 20 : 6) : 12);
