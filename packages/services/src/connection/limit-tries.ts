import { hashedName, takeAttempts, type AttemptBucket, type AttemptWindow } from "../attempt.ts";
import type { Context } from "../context.ts";
import { networkOf } from "../cost/budgets.ts";
import { tooMany } from "../too-many.ts";

const MINUTE = 60;
const HOUR = 3_600;

/**
 * What may be tried before Personio is asked no more: plenty for a person who mistypes and for a script that sets up, nothing for one who
 * guesses. A wrong credential is asked about twice, and Personio allows 60 sign-ins a minute of one Client ID: 20 tries leave a third of them
 * to the syncs of its owner, and there is no limit an hour, so that strangers can keep an owner from a new secret for a minute at most.
 */
const TRIES = {
  organization: [{ limit: 20, seconds: MINUTE }, { limit: 300, seconds: HOUR }],
  account: [{ limit: 40, seconds: MINUTE }, { limit: 300, seconds: HOUR }],
  address: [{ limit: 60, seconds: MINUTE }, { limit: 600, seconds: HOUR }],
  clientId: [{ limit: 20, seconds: MINUTE }],
} as const satisfies Record<string, readonly AttemptWindow[]>;

/**
 * Counts one credential that Personio is to be asked about: for its organization and kind of asking, and in all organizations together for
 * the account, the address and the Client ID. Personio is not asked beyond any of these limits.
 * @throws AppError TOO_MANY_REQUESTS `too-many-tries` that says when to try again
 */
export async function limitTries(ctx: Context, { organizationId, clientId }: { organizationId: string; clientId: string }, kind: "check" | "connect" | "replace"): Promise<void> {
  const buckets: AttemptBucket[] = [[`${kind}:${organizationId}`, TRIES.organization]];
  if (ctx.actor.kind === "member") buckets.push([`tries by account:${ctx.actor.userId}`, TRIES.account]);
  if (ctx.address !== undefined) buckets.push([`tries by address:${networkOf(ctx.address)}`, TRIES.address]);
  buckets.push([`tries of client id:${hashedName(clientId)}`, TRIES.clientId]);
  const seconds = await takeAttempts(ctx.db, buckets);
  if (seconds > 0) throw tooMany(TOO_MANY_TRIES, { reason: "too-many-tries", seconds });
}

const TOO_MANY_TRIES = {
  en: "Too many credentials were tried here in a short time, so Personio was not asked.",
  de: "Hier wurden in kurzer Zeit zu viele Zugangsdaten probiert, deshalb wurde Personio nicht gefragt.",
};
