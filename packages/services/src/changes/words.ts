import type { Language, Wording } from "@treeline/org/language";
import { writtenNumber } from "@treeline/org/written";

/** How a change is counted that is too large to be told one by one. */
interface ChangeWords {
  imported(people: number): string;
  joined(people: number): string;
  changed(people: number): string;
  left(people: number): string;
}

const english = (count: number) => `${writtenNumber(count, "en")} ${count === 1 ? "person" : "people"}`;
const german = (count: number) => `${writtenNumber(count, "de")} ${count === 1 ? "Person" : "Personen"}`;

export const CHANGE_WORDS: Record<Language, ChangeWords> = {
  en: {
    imported: (people) => `${english(people)} ${people === 1 ? "was" : "were"} imported.`,
    joined: (people) => `${english(people)} joined.`,
    changed: (people) => `Something changed for ${english(people)}.`,
    left: (people) => `${english(people)} left.`,
  },
  de: {
    imported: (people) => `${german(people)} ${people === 1 ? "wurde" : "wurden"} importiert.`,
    joined: (people) => `${german(people)} ${people === 1 ? "ist" : "sind"} dazugekommen.`,
    changed: (people) => `Bei ${german(people)} hat sich etwas geändert.`,
    left: (people) => `${german(people)} ${people === 1 ? "ist" : "sind"} ausgeschieden.`,
  },
};

/** What is said of an edit that nobody sees on the chart. */
const QUIET: Record<string, Wording> = {
  "people.confirmRoot": { en: "Confirmed: has no manager.", de: "Bestätigt: hat keine vorgesetzte Person." },
  "people.release": { en: "Given back to Personio, which says the same.", de: "An Personio zurückgegeben; dort steht dasselbe." },
  "people.answer": { en: "The question about Personio's value was answered.", de: "Die Frage zum Wert aus Personio wurde beantwortet." },
  "people.samePerson": { en: "Two records in Personio are one person now.", de: "Zwei Datensätze in Personio sind jetzt eine Person." },
  "people.erase": { en: "The data of a former colleague was erased.", de: "Die Daten einer ausgeschiedenen Person wurden gelöscht." },
};
const NOTHING: Wording = { en: "Nothing changed on the chart.", de: "Im Organigramm hat sich nichts geändert." };

export const quietText = (verb: string, language: Language): string => (QUIET[verb] ?? NOTHING)[language];
