import { LANGUAGES } from "@treeline/org/language";
import { z } from "zod";

/** What somebody wants as a file: everybody, or the branch below one person. */
export const wish = z.object({
  format: z.enum(["svg", "pdf", "png", "csv"]),
  /** Of a PDF: one page as large as the chart, or pages to print. */
  page: z.enum(["fit", "a4", "a3"]).default("fit"),
  landscape: z.boolean().default(true),
  rootId: z.string().optional(),
  density: z.enum(["compact", "normal"]).default("normal"),
});

/** The same with the language of who asks. */
export const keptWish = wish.extend({ language: z.enum(LANGUAGES).default("en") });

export type Wish = z.output<typeof keptWish>;
