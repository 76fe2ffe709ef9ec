/** Lengths of a chart in px. All but the card's are at least twice `corner`, or fit around a stack's rail. */
export interface Measures {
  card: { width: number; height: number };
  /** Between a manager and reports that stand side by side. */
  level: number;
  /** Between a manager and the single column of a stack right below; at most `level`. */
  stack: number;
  sibling: number;
  /** Between neighbours of different managers. */
  cousin: number;
  root: number;
  /** Between cards of a stack, and between its columns. */
  stacked: number;
  column: number;
  /** How far right of a stack's left edge its rail and its cards are. */
  rail: number;
  indent: number;
  /** A stack of at most so many is one column. */
  rows: number;
  /** A larger one has columns of at most so many, or is about twice as wide as high. */
  high: number;
  /** The radius of a line's corners. */
  corner: number;
}

/** How much a card says, from the name alone to the number of reports. */
export type Density = "names" | "compact" | "normal" | "detailed";

const NORMAL: Measures = {
  card: { width: 232, height: 72 }, level: 56, stack: 28, sibling: 20, cousin: 24, root: 64,
  stacked: 10, column: 20, rail: 10, indent: 24, rows: 15, high: 12, corner: 8,
};

const NAMES: Measures = { ...NORMAL, card: { width: 128, height: 22 }, level: 16, stack: 6, sibling: 6, cousin: 10, root: 20, stacked: 2, column: 8, rail: 4, indent: 10, corner: 3 };

export const DENSITIES: Readonly<Record<Density, Measures>> = {
  names: NAMES,
  compact: { ...NORMAL, card: { width: 180, height: 48 }, level: 44, stack: 20, sibling: 12, cousin: 20, root: 48, stacked: 8, column: 16 },
  normal: NORMAL,
  detailed: { ...NORMAL, card: { width: 232, height: 104 }, stacked: 12 },
};

/** In files, where nobody clicks on a card, cards are closer. */
export type FileDensity = Extract<Density, "names" | "compact" | "normal">;

export const FILE_DENSITIES: Readonly<Record<FileDensity, Measures>> = {
  compact: { ...DENSITIES.compact, level: 28, stack: 12, sibling: 10, cousin: 14, root: 32, stacked: 8, column: 10, rail: 6, indent: 16, corner: 5 },
  normal: NORMAL,
  names: NAMES,
};
