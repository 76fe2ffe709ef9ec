export type Format = "pdf" | "svg" | "png" | "csv";

/** What a file is good for. */
export const FORMATS: readonly { value: Format; label: string; note: string }[] = [
  { value: "pdf", label: "PDF", note: "To print, or to send around. Names can be searched." },
  { value: "svg", label: "SVG", note: "To edit in a drawing program, sharp at any size." },
  { value: "png", label: "PNG", note: "A picture, to put into slides. For a chart that is not too large." },
  { value: "csv", label: "CSV", note: "A table with e-mail, manager, start date and counts, for a spreadsheet." },
];

export const PAGES = [
  { value: "fit", label: "One page as large as the chart" },
  { value: "a4-landscape", label: "A4 pages, landscape" },
  { value: "a4-portrait", label: "A4 pages, portrait" },
  { value: "a3-landscape", label: "A3 pages, landscape" },
  { value: "a3-portrait", label: "A3 pages, portrait" },
] as const;

/** A choice of `PAGES` as the server has it. */
export function paperOf(choice: string): { page: "fit" | "a4" | "a3"; landscape: boolean } {
  return { page: choice.startsWith("a4") ? "a4" : choice.startsWith("a3") ? "a3" : "fit", landscape: !choice.endsWith("portrait") };
}
