import type { Database } from "@treeline/db/client";
import { emailKey } from "@treeline/org/text/clean";
import { hashedName, takeAttempt, takeAttempts, type AttemptWindow } from "../attempt.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How many mails people may cause. Invitations count per sender, per organization, and per recipient across all
 * organizations; links to sign in, to verify or to reset a password count per recipient. Links that were sent before stay
 * valid, so a flood locks nobody out.
 */
const LIMITS = {
  sender: [{ limit: 60, seconds: HOUR }, { limit: 300, seconds: DAY }],
  organization: [{ limit: 200, seconds: HOUR }, { limit: 1_000, seconds: DAY }],
  invited: [{ limit: 10, seconds: HOUR }, { limit: 20, seconds: DAY }],
  link: [{ limit: 6, seconds: 10 * MINUTE }, { limit: 40, seconds: DAY }],
} satisfies Record<string, readonly AttemptWindow[]>;

/** Addresses are counted under a hash, since counts outlive the account. */
const addressKey = (email: string): string => hashedName(emailKey(email));

/** An invitation that is about to be sent. */
interface Sending {
  userId: string;
  organizationId: string;
  email: string;
}

/** Counts an invitation. @returns 0 when it may be sent, else the seconds until the next one may be */
export const takeInvitation = (db: Database, { userId, organizationId, email }: Sending): Promise<number> =>
  takeAttempts(db, [
    [`invites-of:${userId}`, LIMITS.sender],
    [`invites-from:${organizationId}`, LIMITS.organization],
    [`invites-to:${addressKey(email)}`, LIMITS.invited],
  ]);

/** Counts a mail with a link of `kind` to an address. @returns whether it may be sent */
export async function mayMailLink(db: Database, kind: "verify" | "sign-in" | "reset", email: string): Promise<boolean> {
  return (await takeAttempt(db, `${kind}-to:${addressKey(email)}`, LIMITS.link)) <= 0;
}
