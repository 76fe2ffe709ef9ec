import type { Wording } from "@treeline/org/language";
import { isolate } from "@treeline/org/text/isolate";
import type { PersonRow } from "./lock-person.ts";

/** A manager whom the reader can't be told: not started, hidden or never known. */
export const NOT_ON_CHART: Wording = { en: "somebody who is not on the chart", de: "jemand, der nicht im Organigramm ist" };

/** A seat in a sentence, its name or title set apart from the words. */
export function seatInSentence({ name, title }: Pick<PersonRow, "name" | "title">): Wording {
  if (name !== null) return { en: isolate(name), de: isolate(name) };
  if (title === null) return { en: "a vacant seat", de: "eine unbesetzte Stelle" };
  return { en: `the vacant seat ${isolate(title)}`, de: `die unbesetzte Stelle ${isolate(title)}` };
}
