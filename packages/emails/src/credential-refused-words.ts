import type { Language } from "@treeline/org/language";

interface CredentialRefusedWords {
  title: string;
  preview(organization: string): string;
  refused(organization: string, hint: string | null): string;
  /** Until when the chart is known to be right, in words. */
  kept(at: string | null): string;
  replace: string;
  action: string;
  see: string;
}

export const WORDS: Record<Language, CredentialRefusedWords> = {
  en: {
    title: "Personio refused Treeline's credential",
    preview: (organization) => `The chart of ${organization} is no longer kept in step.`,
    refused: (organization, hint) =>
      `Personio no longer accepts the credential with which Treeline reads ${organization}${hint === null ? "" : ` (its client id ends in ${hint})`}. It may have been deleted or replaced there.`,
    kept: (at) => `The chart is not lost: it stays as it was${at === null ? "" : ` on ${at}`}. Scheduled syncs are paused until Personio accepts a credential again.`,
    replace: "Make a new credential in Personio and give it to Treeline. Treeline then reads Personio at once and goes on by itself.",
    action: "Replace the credential",
    see: "See the sync that was refused",
  },
  de: {
    title: "Personio hat die Zugangsdaten von Treeline abgelehnt",
    preview: (organization) => `Das Organigramm von ${organization} wird nicht mehr aktualisiert.`,
    refused: (organization, hint) =>
      `Personio nimmt die Zugangsdaten nicht mehr an, mit denen Treeline ${organization} liest${hint === null ? "" : ` (die Client-ID endet auf ${hint})`}. Vielleicht wurden sie dort gelöscht oder ersetzt.`,
    kept: (at) => `Das Organigramm ist nicht verloren: Es bleibt, wie es ${at === null ? "war" : `am ${at} war`}. Die geplanten Synchronisierungen sind angehalten, bis Personio wieder Zugangsdaten annimmt.`,
    replace: "Legen Sie in Personio neue Zugangsdaten an und geben Sie sie Treeline. Treeline liest Personio dann sofort und macht von selbst weiter.",
    action: "Zugangsdaten ersetzen",
    see: "Abgelehnte Synchronisierung ansehen",
  },
};
