import type { Language } from "@treeline/org/language";
import { writtenList } from "@treeline/org/written";
import type { Recovered } from "./recovered.tsx";
import { count } from "./when.ts";

interface RecoveredWords {
  /** The title, and the subject. */
  reads: string;
  inStep: string;
  preview(organization: string): string;
  /** Instants in words; `since` is the good sync before. */
  read(organization: string, at: string, since: string | null): string;
  nobody: string;
  since(counts: NonNullable<Recovered["counts"]>): string;
  waits: string;
  paused: string;
  fine: string;
  review: string;
  open: string;
}

const listed = (language: Language, parts: [n: number, words: string][]): string => writtenList(parts.filter(([n]) => n > 0).map(([, words]) => words), language);
const people = (n: number) => count("en", n, "person", "people");

export const WORDS: Record<Language, RecoveredWords> = {
  en: {
    reads: "Treeline can read Personio again",
    inStep: "Your org chart is in step with Personio again",
    preview: (organization) => `${organization} was read from Personio again.`,
    read: (organization, at, since) => `On ${at} Treeline read ${organization} from Personio again${since === null ? "" : `, for the first time since ${since}`}.`,
    nobody: "Nobody had joined, changed or left in the meantime.",
    since: ({ joined, changed, left }) => `Since then ${listed("en", [[joined, `${people(joined)} joined`], [changed, `${people(changed)} changed`], [left, `${people(left)} left`]])}.`,
    waits: "What it read would change unusually much, so it waits for your review.",
    paused: "Scheduled syncs are still paused, as somebody in your organization chose. Resume them under Integrations.",
    fine: "There is nothing for you to do: Treeline reads Personio every six hours again.",
    review: "Review the changes",
    open: "Open the org chart",
  },
  de: {
    reads: "Treeline kann Personio wieder lesen",
    inStep: "Ihr Organigramm ist wieder auf dem Stand von Personio",
    preview: (organization) => `${organization} wurde wieder aus Personio gelesen.`,
    read: (organization, at, since) => `Treeline hat ${organization} wieder aus Personio gelesen: am ${at}${since === null ? "" : `, zum ersten Mal seit ${since}`}.`,
    nobody: "In der Zwischenzeit ist niemand dazugekommen oder ausgeschieden, und nichts hat sich geändert.",
    since: ({ joined, changed, left }) =>
      `Seitdem: ${listed("de", [
        [joined, `${count("de", joined, "Person", "Personen")} dazugekommen`],
        [changed, `${count("de", changed, "Person", "Personen")} geändert`],
        [left, `${count("de", left, "Person", "Personen")} ausgeschieden`],
      ])}.`,
    waits: "Was gelesen wurde, würde ungewöhnlich viel ändern und wartet deshalb auf Ihre Prüfung.",
    paused: "Die geplanten Synchronisierungen sind weiter angehalten, wie es jemand in Ihrer Organisation gewählt hat. Unter Integrationen können Sie sie fortsetzen.",
    fine: "Es ist nichts zu tun: Treeline liest Personio wieder alle sechs Stunden.",
    review: "Änderungen prüfen",
    open: "Organigramm öffnen",
  },
};
