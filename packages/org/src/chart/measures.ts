/** Lengths of the chart in px. */
export const CARD = { width: 232, height: 72 } as const;

export const GAP = {
  /** Between a manager and reports that stand side by side. */
  level: 56,
  /** Between a manager and a single stack below. */
  stack: 28,
  sibling: 20,
  /** Between neighbours of different managers. */
  cousin: 32,
  root: 64,
  /** Between cards of a stack. */
  stacked: 10,
  /** Between the columns of a stack. */
  column: 20,
} as const;

/** How far right of a stack's left edge its rail and its cards are. */
export const RAIL = 10;
export const INDENT = 24;

/** A stack of at most so many is one column; a larger one is laid out about twice as wide as high. */
export const COLUMN = 10;
