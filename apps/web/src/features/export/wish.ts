/** Kinds of file. */
export const FORMATS = ["pdf", "svg", "png", "csv"] as const;
export type Format = (typeof FORMATS)[number];

/** Pages of a PDF: one sheet that the chart fills, one page as large as the chart, or pages to print. */
export const PAGES = ["sheet-a4", "sheet-a3", "sheet-a2", "sheet-a1", "sheet-a0", "sheet-slide", "fit", "a4-landscape", "a4-portrait", "a3-landscape", "a3-portrait"] as const;

export type Pages = (typeof PAGES)[number];

/** How cards are arranged where the page is as large as the chart. */
export const ARRANGEMENTS = ["fill", "tree"] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** Sizes of cards, for all files with cards but a sheet, which has the largest cards that fit. */
export const CARDS = ["normal", "compact", "names"] as const;
export type Cards = (typeof CARDS)[number];

/** A choice of `PAGES` as the server has it. */
export const PAPER = {
  "sheet-a4": { sheet: "a4" },
  "sheet-a3": { sheet: "a3" },
  "sheet-a2": { sheet: "a2" },
  "sheet-a1": { sheet: "a1" },
  "sheet-a0": { sheet: "a0" },
  "sheet-slide": { sheet: "16:9" },
  fit: { page: "fit" },
  "a4-landscape": { page: "a4", landscape: true },
  "a4-portrait": { page: "a4", landscape: false },
  "a3-landscape": { page: "a3", landscape: true },
  "a3-portrait": { page: "a3", landscape: false },
} as const satisfies Record<Pages, object>;

/** Which choices about its look a file offers. */
export function choicesFor(format: Format, pages: Pages): { arrangement: boolean; cards: boolean } {
  const drawn = format !== "csv";
  const sheet = format === "pdf" && pages.startsWith("sheet-");
  return { arrangement: drawn && (format !== "pdf" || pages === "fit"), cards: drawn && !sheet };
}
