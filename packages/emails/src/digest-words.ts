import type { Language } from "@treeline/org/language";
import { writtenNumber } from "@treeline/org/written";
import { count } from "./when.ts";

interface Sums {
  joined: number;
  changed: number;
  left: number;
}

interface DigestWords {
  sums(sums: Sums): string;
  subject(sums: string): string;
  changed(organization: string, sums: string): string;
  more(changes: number): string;
  action: string;
  why(organization: string): string;
  /** `You can` **`switch it off`**. */
  off: [you: string, off: string];
}

const some = (parts: [n: number, words: string][]): string => parts.filter(([n]) => n > 0).map(([, words]) => words).join(", ");

export const WORDS: Record<Language, DigestWords> = {
  en: {
    sums: ({ joined, changed, left }) => some([[joined, `${writtenNumber(joined, "en")} joined`], [changed, `${writtenNumber(changed, "en")} changed`], [left, `${writtenNumber(left, "en")} left`]]),
    subject: (sums) => `Your org chart last week: ${sums}`,
    changed: (organization, sums) => `What changed on the org chart of ${organization} last week: ${sums}.`,
    more: (changes) => `And ${count("en", changes, "more change", "more changes")}.`,
    action: "See all changes",
    why: (organization) => `You get this mail on Mondays because you switched on the weekly summary of ${organization}.`,
    off: ["You can", "switch it off"],
  },
  de: {
    sums: ({ joined, changed, left }) => some([[joined, `${writtenNumber(joined, "de")} dazugekommen`], [changed, `${writtenNumber(changed, "de")} geändert`], [left, `${writtenNumber(left, "de")} ausgeschieden`]]),
    subject: (sums) => `Ihr Organigramm letzte Woche: ${sums}`,
    changed: (organization, sums) => `Was sich letzte Woche im Organigramm von ${organization} geändert hat: ${sums}.`,
    more: (changes) => `Und ${count("de", changes, "weitere Änderung", "weitere Änderungen")}.`,
    action: "Alle Änderungen ansehen",
    why: (organization) => `Sie bekommen diese E-Mail montags, weil Sie die wöchentliche Zusammenfassung von ${organization} eingeschaltet haben.`,
    off: ["Sie können", "sie ausschalten"],
  },
};
