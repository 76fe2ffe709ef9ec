import { domainToASCII } from "node:url";
import type { Database } from "@treeline/db/client";
import { invitation } from "@treeline/db/schema/invitation";
import { user } from "@treeline/db/schema/user";
import { and, eq, gt, inArray } from "drizzle-orm";
import type { SignUpRule } from "./sign-up-rule.ts";

/** The part behind the last @, as DNS writes it. */
const domainOf = (email: string) => domainToASCII(email.slice(email.lastIndexOf("@") + 1)).toLowerCase();

/** Whether nobody has a verified account yet. Whoever runs Treeline must be able to get in. */
export async function isWithoutAccounts(db: Pick<Database, "auth">): Promise<boolean> {
  const found = await db.auth.select({ id: user.id }).from(user).where(eq(user.emailVerified, true)).limit(1);
  return found.length === 0;
}

/**
 * Whether `email` may have an account. An invitation that was open at the instant `at` always suffices; domains are
 * compared whole, so `mail.example.com` is not `example.com`.
 */
export async function maySignUp(db: Pick<Database, "auth">, rule: SignUpRule, email: string, at: Date): Promise<boolean> {
  if (rule.kind === "open") return true;
  const address = email.toLowerCase();
  if (rule.kind === "domains" && rule.domains.includes(domainOf(address))) return true;
  const invited = await db.auth
    .select({ id: invitation.id })
    .from(invitation)
    .where(and(eq(invitation.email, address), inArray(invitation.status, ["pending", "accepted"]), gt(invitation.expiresAt, at)))
    .limit(1);
  return invited.length > 0 || isWithoutAccounts(db);
}
