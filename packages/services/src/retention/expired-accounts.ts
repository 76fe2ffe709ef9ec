import { invitation } from "@treeline/db/schema/invitation";
import { member } from "@treeline/db/schema/member";
import { rateLimit } from "@treeline/db/schema/rate-limit";
import { session } from "@treeline/db/schema/session";
import { user } from "@treeline/db/schema/user";
import { verification } from "@treeline/db/schema/verification";
import { and, eq, lt, notExists, sql } from "drizzle-orm";
import type { Context } from "../context.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;
/**
 * Days after which these are removed: an invitation after its last day, accepted or not; an account whose address was never verified after
 * its sign-up; a one-time token and a session after they ended; a limiter's count after its last request.
 */
const KEPT = { invitations: 30, unverified: 30, tokens: 1, sessions: 1, limits: 1 };

/** Removes expired invitations, accounts, sessions, tokens and counts, across all organizations. */
export async function removeExpiredAccounts({ db: { auth, app }, now }: Context): Promise<void> {
  const before = (days: number) => new Date(now().getTime() - days * DAY_MS);
  await auth.delete(invitation).where(lt(invitation.expiresAt, before(KEPT.invitations)));
  const memberships = auth.select({ id: member.id }).from(member).where(eq(member.userId, user.id));
  await auth
    .delete(user)
    .where(and(eq(user.emailVerified, false), lt(user.createdAt, before(KEPT.unverified)), notExists(memberships)));
  await auth.delete(verification).where(lt(verification.expiresAt, before(KEPT.tokens)));
  await auth.delete(session).where(lt(session.expiresAt, before(KEPT.sessions)));
  await auth.delete(rateLimit).where(lt(rateLimit.lastRequest, before(KEPT.limits).getTime()));
  await app.execute(sql`select drop_old_request_slots(${before(KEPT.limits).toISOString()}::timestamptz)`);
}
