import type { Columns } from "./columns.ts";

/** What rows are called, each made when it is asked for: nothing of a first paint needs a hundred thousand of them. */
export interface RowTexts {
  /** null for whoever has no name, such as a vacant seat. */
  nameAt(row: number): string | null;
  titleAt(row: number): string | null;
  idAt(row: number): string;
}

/** Of columns that hold them already. */
export function textsOf({ names, titles, ids }: Columns): RowTexts {
  return { nameAt: (row) => names[row] ?? null, titleAt: (row) => titles[row] ?? null, idAt: (row) => ids?.[row] ?? "" };
}
