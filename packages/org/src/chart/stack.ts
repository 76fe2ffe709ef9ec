import { CARD, COLUMN, GAP, INDENT } from "./measures.ts";

const COLUMN_WIDTH = INDENT + CARD.width;
const COLUMN_PITCH = COLUMN_WIDTH + GAP.column;
const ROW_PITCH = CARD.height + GAP.stacked;

/** People without reports, one below the other, in columns with a rail each. */
export interface Stack {
  ids: readonly string[];
  columns: number;
  rows: number;
  width: number;
  height: number;
}

/** Down the first column, then down the next; columns are as even as they can be. */
export function makeStack(ids: readonly string[]): Stack {
  const high = Math.max(COLUMN, Math.ceil(Math.sqrt((ids.length * COLUMN_PITCH) / ROW_PITCH / 2)));
  const rows = Math.ceil(ids.length / Math.ceil(ids.length / high));
  const columns = Math.ceil(ids.length / rows);
  return { ids, columns, rows, width: columns * COLUMN_PITCH - GAP.column, height: rows * ROW_PITCH - GAP.stacked };
}

/** The left edge of a member's column and the top of the card, from the stack's top left corner. */
export function placeInStack({ rows }: Stack, index: number): { left: number; top: number } {
  return { left: Math.floor(index / rows) * COLUMN_PITCH, top: (index % rows) * ROW_PITCH };
}
