import type { Language } from "@treeline/org/language";
import type { Override } from "@treeline/org/override";
import { SOMEBODY } from "@treeline/org/seat-name";
import { writtenList, writtenNumber } from "@treeline/org/written";

/** Some people of a change that is too large to be told one by one: how many, and the first by name. */
export interface Some {
  count: number;
  names: readonly string[];
}

/** How a change is told that is too large to be told one by one. */
interface ChangeWords {
  imported(people: number): string;
  joined(some: Some): string;
  changed(some: Some): string;
  left(some: Some): string;
}

const english = (count: number) => `${writtenNumber(count, "en")} ${count === 1 ? "person" : "people"}`;
const german = (count: number) => `${writtenNumber(count, "de")} ${count === 1 ? "Person" : "Personen"}`;

/** `A, B, C and 997 more`; without names their number. */
function listed({ count, names }: Some, language: Language): string {
  if (names.length === 0) return language === "en" ? english(count) : german(count);
  const more = count - names.length;
  return writtenList([...names, ...(more > 0 ? [`${writtenNumber(more, language)} ${language === "en" ? "more" : "weitere"}`] : [])], language);
}

export const CHANGE_WORDS: Record<Language, ChangeWords> = {
  en: {
    imported: (people) => `${english(people)} ${people === 1 ? "was" : "were"} imported.`,
    joined: (some) => `${listed(some, "en")} joined.`,
    changed: (some) => `Something changed for ${listed(some, "en")}.`,
    left: (some) => `${listed(some, "en")} left.`,
  },
  de: {
    imported: (people) => `${german(people)} ${people === 1 ? "wurde" : "wurden"} importiert.`,
    joined: (some) => `${listed(some, "de")} ${some.count === 1 ? "ist" : "sind"} dazugekommen.`,
    changed: (some) => `Es hat sich etwas geändert bei: ${listed(some, "de")}.`,
    left: (some) => `${listed(some, "de")} ${some.count === 1 ? "ist" : "sind"} ausgeschieden.`,
  },
};

type Field = Override["field"];

/** What an edit did that nobody sees on the chart. */
export type Quiet =
  /** The field is Personio's again, and Personio says the same. */
  | { kind: "released" | "pinned" | "kept" | "renewed"; field: Field }
  | { kind: "confirmed" | "merged" | "erased" };

interface QuietWords {
  fields: Record<Field, string>;
  say(quiet: Quiet, name: string, field: string): string;
}

const QUIET: Record<Language, QuietWords> = {
  en: {
    fields: { name: "name", title: "title", manager: "manager", startDate: "start date", picture: "picture", hidden: "visibility" },
    say: ({ kind }, name, field) => {
      switch (kind) {
        case "released": return `${name}'s ${field} comes from Personio again and stays the same.`;
        case "pinned": return `${name}'s ${field} is kept by hand now and stays the same.`;
        case "kept": return `${name}'s ${field} stays as set by hand.`;
        case "renewed": return `${name}'s ${field} stays as set by hand, with another reason or end.`;
        case "confirmed": return `${name} is at the top of the chart.`;
        case "merged": return `Two records in Personio are one person now: ${name}.`;
        case "erased": return "The data of a former colleague was erased.";
      }
    },
  },
  de: {
    fields: { name: "Der Name", title: "Die Position", manager: "Die vorgesetzte Person", startDate: "Das Eintrittsdatum", picture: "Das Bild", hidden: "Die Sichtbarkeit" },
    say: ({ kind }, name, field) => {
      switch (kind) {
        case "released": return `${field} von ${name} kommt wieder aus Personio und bleibt gleich.`;
        case "pinned": return `${field} von ${name} ist jetzt von Hand festgelegt und bleibt gleich.`;
        case "kept": return `${field} von ${name} bleibt, wie von Hand festgelegt.`;
        case "renewed": return `${field} von ${name} bleibt von Hand festgelegt, mit anderer Begründung oder Dauer.`;
        case "confirmed": return `${name} steht an der Spitze des Organigramms.`;
        case "merged": return `Zwei Datensätze in Personio sind jetzt eine Person: ${name}.`;
        case "erased": return "Die Daten einer ausgeschiedenen Person wurden gelöscht.";
      }
    },
  },
};

/** An edit that nobody sees on the chart, in one sentence that names the person; `name` is null once erased. */
export function quietText(quiet: Quiet, name: string | null, language: Language): string {
  const { fields, say } = QUIET[language];
  return say(quiet, name ?? SOMEBODY[language], "field" in quiet ? fields[quiet.field] : "");
}
