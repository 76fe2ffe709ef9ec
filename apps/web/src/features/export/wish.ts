/** Kinds of file. */
export const FORMATS = ["pdf", "svg", "png", "csv"] as const;
export type Format = (typeof FORMATS)[number];

/** Of a PDF. */
export const PAGES = ["fit", "a4-landscape", "a4-portrait", "a3-landscape", "a3-portrait"] as const;

/** Of whatever has cards. */
export const CARDS = ["normal", "compact"] as const;
export type Cards = (typeof CARDS)[number];

/** A choice of `PAGES` as the server has it. */
export function paperOf(choice: string): { page: "fit" | "a4" | "a3"; landscape: boolean } {
  return { page: choice.startsWith("a4") ? "a4" : choice.startsWith("a3") ? "a3" : "fit", landscape: !choice.endsWith("portrait") };
}
