import type { Language } from "@treeline/org/language";
import { count } from "./when.ts";

interface FailingWords {
  subject(lasting: string): string;
  title: string;
  preview(organization: string): string;
  failed(tries: number, organization: string, since: string): string;
  /** Until when the chart is known to be right, in words. */
  kept(at: string | null): string;
  paused: string;
  goesOn(next: string): string;
  action: string;
}

export const WORDS: Record<Language, FailingWords> = {
  en: {
    subject: (lasting) => `Treeline hasn't been able to read Personio for ${lasting}`,
    title: "Treeline can't read Personio",
    preview: (organization) => `The chart of ${organization} is not in step at the moment.`,
    failed: (tries, organization, since) => `${count("en", tries, "sync", "syncs")} of ${organization} failed since ${since}. The last one says:`,
    kept: (at) => `The chart is not lost: it stays as it was${at === null ? "" : ` on ${at}`}.`,
    paused: "Scheduled syncs are paused, so nothing is tried until somebody presses Sync.",
    goesOn: (next) => `Treeline keeps trying by itself, next on ${next}, and writes to you once it works again.`,
    action: "See the last sync",
  },
  de: {
    subject: (lasting) => `Treeline kann Personio seit ${lasting} nicht lesen`,
    title: "Treeline kann Personio nicht lesen",
    preview: (organization) => `Das Organigramm von ${organization} ist zurzeit nicht auf dem neuesten Stand.`,
    failed: (tries, organization, since) =>
      `${count("de", tries, "Synchronisierung", "Synchronisierungen")} von ${organization} ${tries === 1 ? "ist" : "sind"} seit ${since} fehlgeschlagen. Die letzte meldet:`,
    kept: (at) => `Das Organigramm ist nicht verloren: Es bleibt, wie es ${at === null ? "war" : `am ${at} war`}.`,
    paused: "Die geplanten Synchronisierungen sind angehalten; bis jemand „Synchronisieren“ drückt, wird nichts versucht.",
    goesOn: (next) => `Treeline versucht es von selbst weiter, als Nächstes am ${next}, und schreibt Ihnen, sobald es wieder geht.`,
    action: "Letzte Synchronisierung ansehen",
  },
};
