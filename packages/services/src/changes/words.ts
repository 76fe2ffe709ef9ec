import type { changeSet } from "@treeline/db/schema/change-set";
import type { SentenceView } from "./tell.ts";

/** What is said of an edit that nobody sees on the chart. */
const QUIET: Record<string, string> = {
  "people.confirmRoot": "Confirmed: has no manager.",
  "people.release": "Given back to Personio, which says the same.",
  "people.answer": "The question about Personio's value was answered.",
  "people.samePerson": "Two records in Personio are one person now.",
  "people.erase": "The data of a former colleague was erased.",
};

export const quietText = (verb: string): string => QUIET[verb] ?? "Nothing changed on the chart.";

export const quietWords = ({ verb, personId }: Pick<typeof changeSet.$inferSelect, "verb" | "personId">): SentenceView[] => [
  { text: quietText(verb), personIds: personId === null ? [] : [personId], sort: "changed" },
];
