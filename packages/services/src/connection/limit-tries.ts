import { takeAttempt, type AttemptWindow } from "../attempt.ts";
import type { Context } from "../context.ts";
import { tooMany } from "../too-many.ts";

/** Plenty for a person who mistypes and for a script that sets up, nothing for one who guesses; a wrong one is asked about twice, and Personio allows 60 a minute. */
const TRIES: readonly AttemptWindow[] = [{ limit: 20, seconds: 60 }, { limit: 300, seconds: 3_600 }];

/**
 * Counts one credential that an organization asks Personio about, of each kind of asking by itself; Personio is not asked beyond the limit.
 * @throws AppError TOO_MANY_REQUESTS that says when to try again
 */
export async function limitTries(ctx: Context, organizationId: string, kind: "check" | "connect" | "replace"): Promise<void> {
  const seconds = await takeAttempt(ctx.db, `${kind}:${organizationId}`, TRIES);
  if (seconds <= 0) return;
  throw tooMany({
    en: "Too many credentials were tried here in a short time, so Personio was not asked.",
    de: "Hier wurden in kurzer Zeit zu viele Zugangsdaten probiert, deshalb wurde Personio nicht gefragt.",
  }, { reason: "too-many-tries", seconds });
}
