import type { mailPreference } from "@treeline/db/schema/mail-preference";
import type { Role } from "../role.ts";

export type OptionalMail = (typeof mailPreference.$inferSelect)["kind"];

interface MailKind {
  kind: OptionalMail;
  /** Holds while a member chose nothing. */
  wanted: boolean;
  /** Who gets it, the weakest role. */
  needs: Role;
  /** A sentence: when it comes. */
  why: string;
}

/** The mails that a member can switch off or on, in the order of the settings. */
export const MAIL_KINDS: readonly MailKind[] = [
  { kind: "import-done", wanted: true, needs: "member", why: "When the first import is on the chart, to whoever connected Personio." },
  { kind: "needs-review", wanted: true, needs: "admin", why: "When a sync waits, because it would change unusually much." },
  { kind: "credential-refused", wanted: true, needs: "admin", why: "When Personio no longer accepts the credential, so that syncs stop." },
  { kind: "failing", wanted: true, needs: "admin", why: "When Personio can't be read three times in a row or for an hour." },
  { kind: "recovered", wanted: true, needs: "admin", why: "When Personio can be read again after one of these." },
  { kind: "digest", wanted: false, needs: "viewer", why: "Every Monday at 8: who joined, moved and left in the week before." },
];

export const wantedByDefault = (kind: OptionalMail): boolean => MAIL_KINDS.some((one) => one.kind === kind && one.wanted);
