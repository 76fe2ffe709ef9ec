import type { mailPreference } from "@treeline/db/schema/mail-preference";
import type { Wording } from "@treeline/org/language";
import type { Role } from "../role.ts";

export type OptionalMail = (typeof mailPreference.$inferSelect)["kind"];

interface MailKind {
  kind: OptionalMail;
  /** Holds while a member chose nothing. */
  wanted: boolean;
  /** Who gets it, the weakest role. */
  needs: Role;
  /** A sentence: when it comes. */
  why: Wording;
}

/** The mails that a member can switch off or on, in the order of the settings. */
export const MAIL_KINDS: readonly MailKind[] = [
  { kind: "import-done", wanted: true, needs: "member", why: { en: "When the first import is on the chart, to whoever connected Personio.", de: "Wenn der erste Import im Organigramm ist, an die Person, die Personio verbunden hat." } },
  { kind: "needs-review", wanted: true, needs: "admin", why: { en: "When a sync waits, because it would change unusually much.", de: "Wenn eine Synchronisierung wartet, weil sie ungewöhnlich viel ändern würde." } },
  { kind: "credential-refused", wanted: true, needs: "admin", why: { en: "When Personio no longer accepts the credential, so that syncs stop.", de: "Wenn Personio die Zugangsdaten nicht mehr annimmt und die Synchronisierungen deshalb anhalten." } },
  { kind: "failing", wanted: true, needs: "admin", why: { en: "When Personio can't be read three times in a row or for an hour.", de: "Wenn Personio dreimal hintereinander oder eine Stunde lang nicht gelesen werden kann." } },
  { kind: "recovered", wanted: true, needs: "admin", why: { en: "When Personio can be read again after one of these.", de: "Wenn Personio danach wieder gelesen werden kann." } },
  { kind: "digest", wanted: false, needs: "viewer", why: { en: "Every Monday at 8: who joined, moved and left in the week before.", de: "Jeden Montag um 8 Uhr: wer in der Woche davor dazugekommen, gewechselt und ausgeschieden ist." } },
];

export const wantedByDefault = (kind: OptionalMail): boolean => MAIL_KINDS.some((one) => one.kind === kind && one.wanted);
