import type { Measures } from "./density.ts";

/** So many cards one below the other, down the first column, then down the next; columns are as even as they can be. */
export interface StackShape {
  columns: number;
  rows: number;
  width: number;
  height: number;
}

export function shapeOfStack(count: number, measures: Measures): StackShape {
  const { width: columnPitch, height: rowPitch } = pitchOf(measures);
  const high = count <= measures.rows ? count : Math.max(measures.high, Math.ceil(Math.sqrt((count * columnPitch) / rowPitch / 2)));
  const rows = Math.ceil(count / Math.ceil(count / high));
  const columns = Math.ceil(count / rows);
  return { columns, rows, width: columns * columnPitch - measures.column, height: rows * rowPitch - measures.stacked };
}

/** From one column, or row, of a stack to the next. */
export function pitchOf({ card, indent, column, stacked }: Measures): { width: number; height: number } {
  return { width: indent + card.width + column, height: card.height + stacked };
}
