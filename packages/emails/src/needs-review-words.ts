import type { Language } from "@treeline/org/language";
import { count } from "./when.ts";

interface NeedsReviewWords {
  title: string;
  preview(organization: string): string;
  stopped(organization: string): string;
  partly: string;
  whole: string;
  action: string;
  decide: string;
  /** What the first reason comes to, by its kind. */
  headlines: Record<string, (people: number, field: string | undefined) => string>;
}

const FIELDS: Record<string, string> = { name: "name", title: "title", email: "e-mail address", startDate: "start date", picture: "picture", manager: "manager" };
const FELDER: Record<string, string> = { name: "den Namen", title: "die Position", email: "die E-Mail-Adresse", startDate: "das Eintrittsdatum", picture: "das Bild", manager: "die vorgesetzte Person" };

const people = (n: number) => count("en", n, "person", "people");
const would = (n: number) => count("de", n, "Person würde", "Personen würden");

export const WORDS: Record<Language, NeedsReviewWords> = {
  en: {
    title: "Your org chart waits for your review",
    preview: (organization) => `A sync of ${organization} would change unusually much.`,
    stopped: (organization) => `A sync read ${organization} from Personio and would change unusually much, so Treeline stopped before it did:`,
    partly: "Who joined, who left and what else changed is on the chart already. Only the moves wait: until somebody decides, everybody stays under the manager they had.",
    whole: "Nothing was changed. Until somebody decides, the chart stays as it was.",
    action: "Review the changes",
    decide: "If this is what happened in your company, choose Apply there. If not, choose Discard and mend it in Personio: the next sync reads it again.",
    headlines: {
      leaves: (n) => `${people(n)} would leave`,
      "unsaid-leaves": (n) => `${people(n)} ${n === 1 ? "is" : "are"} no longer listed in Personio`,
      moves: (n) => `${people(n)} would move`,
      joins: (n) => `${people(n)} would join`,
      emptied: (n, field) => `${people(n)} would lose their ${FIELDS[field ?? ""] ?? "value"}`,
      "beyond-approved": (n) => `${people(n)} beyond what was approved`,
    },
  },
  de: {
    title: "Ihr Organigramm wartet auf Ihre Prüfung",
    preview: (organization) => `Eine Synchronisierung von ${organization} würde ungewöhnlich viel ändern.`,
    stopped: (organization) => `Eine Synchronisierung hat ${organization} aus Personio gelesen und würde ungewöhnlich viel ändern. Deshalb hat Treeline vorher angehalten:`,
    partly: "Eintritte, Austritte und geänderte Angaben sind schon im Organigramm. Nur die neuen Zuordnungen warten: Bis jemand entscheidet, bleiben alle unter ihrer bisherigen vorgesetzten Person.",
    whole: "Nichts wurde geändert. Bis jemand entscheidet, bleibt das Organigramm, wie es war.",
    action: "Änderungen prüfen",
    decide: "Wenn es in Ihrem Unternehmen so ist, wählen Sie dort „Anwenden“. Wenn nicht, wählen Sie „Verwerfen“ und klären Sie es in Personio: Die nächste Synchronisierung liest es neu.",
    headlines: {
      leaves: (n) => `${would(n)} ausscheiden`,
      "unsaid-leaves": (n) => `${count("de", n, "Person ist", "Personen sind")} in Personio nicht mehr aufgeführt`,
      moves: (n) => `${would(n)} wechseln`,
      joins: (n) => `${count("de", n, "Person käme", "Personen kämen")} dazu`,
      emptied: (n, field) => `${would(n)} ${FELDER[field ?? ""] ?? "einen Wert"} verlieren`,
      "beyond-approved": (n) => `${count("de", n, "Person", "Personen")} mehr, als freigegeben wurde`,
    },
  },
};
