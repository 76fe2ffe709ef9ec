import { LANGUAGES } from "@treeline/org/language";
import { z } from "zod";
import { SHEET_NAMES } from "./sheets.ts";

/** What somebody wants as a file: everybody, or the branch below one person. */
export const wish = z.object({
  format: z.enum(["svg", "pdf", "png", "csv"]),
  /** How cards are arranged: teams below each other where that fills a page better, or in a tree with all teams side by side. */
  arrangement: z.enum(["fill", "tree"]).default("tree"),
  /** Of a PDF: one page as large as the chart, or pages to print. */
  page: z.enum(["fit", "a4", "a3"]).default("fit"),
  /** Of a PDF: the one sheet that the chart fills, whatever `arrangement`, `page` and `density` say. */
  sheet: z.enum(SHEET_NAMES).optional(),
  landscape: z.boolean().default(true),
  rootId: z.string().optional(),
  density: z.enum(["names", "compact", "normal"]).default("normal"),
});

/** The same with the language of who asks. */
export const keptWish = wish.extend({ language: z.enum(LANGUAGES).default("en") });

export type Wish = z.output<typeof keptWish>;
