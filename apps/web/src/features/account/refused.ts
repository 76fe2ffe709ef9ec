import type { TFunction } from "i18next";
import { i18n } from "../../i18n/i18n.ts";
import { outageWords } from "../../outage-words.ts";
import { Outage, outageBehind } from "../../outage.ts";

interface Answer {
  code?: string | undefined;
  status: number;
}

/** What better-auth says no with, where more than "no" is known of it. */
const KNOWN = ["INVALID_EMAIL_OR_PASSWORD", "EMAIL_NOT_VERIFIED", "INVALID_EMAIL", "PASSWORD_TOO_SHORT", "PASSWORD_TOO_LONG", "INVALID_PASSWORD", "INVALID_TOKEN", "EMPTY_NAME", "NAME_TOO_LONG", "ADDRESS_IN_NAME", "SIGN_UP_CLOSED"] as const;

type Reason = (typeof KNOWN)[number] | "signedOut" | "tooOften" | "ours" | "other";

function reasonOf({ code, status }: Answer): Reason {
  if (status === 429) return "tooOften";
  if (status >= 500) return "ours";
  // A page that was open when the session ended; a wrong password answers so too, with a code.
  return KNOWN.find((known) => known === code) ?? (status === 401 ? "signedOut" : "other");
}

/** An account request that was refused. */
export class Refused extends Error {
  readonly reason: Reason;

  constructor(answer: Answer) {
    const reason = reasonOf(answer);
    super(reason);
    this.reason = reason;
  }
}

/** Why, and what to do, in words for a person. */
export function refusedWords(t: TFunction<"account">, error: unknown): { message: string; action: string | null } {
  if (error instanceof Refused) return { message: t(`refused.${error.reason}.message`), action: t(`refused.${error.reason}.action`) };
  return outageWords(i18n.getFixedT(null, "ui"), outageBehind(error) ?? new Outage("unreachable"));
}

/** Waits for better-auth's answer. @throws Refused when it is no */
export async function granted(answer: Promise<{ error: Answer | null }>): Promise<void> {
  const { error } = await answer;
  if (error) throw new Refused(error);
}
