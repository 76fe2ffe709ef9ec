/** Sheets of paper and a slide, in points, across and then down. */
export const SHEETS = {
  a4: [841.89, 595.28],
  a3: [1190.55, 841.89],
  a2: [1683.78, 1190.55],
  a1: [2383.94, 1683.78],
  a0: [3370.39, 2383.94],
  "16:9": [960, 540],
} as const;

export type Sheet = keyof typeof SHEETS;
export const SHEET_NAMES = Object.keys(SHEETS) as [Sheet, ...Sheet[]];

/** The size of a sheet in points. */
export function sizeOfSheet(sheet: Sheet, landscape: boolean): { width: number; height: number } {
  const [long, short] = SHEETS[sheet];
  return landscape ? { width: long, height: short } : { width: short, height: long };
}
