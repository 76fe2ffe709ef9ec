import { createHmac } from "node:crypto";
import { createPersonioClient, type PersonioClient, type PersonioClientOptions } from "@treeline/personio/client";
import { PersonioError } from "@treeline/personio/errors";
import type { EndNotice } from "@treeline/personio/request";
import { adviceWhileWaiting, causeOf } from "@treeline/personio/waiting-advice";
import { takeAttempt } from "../attempt.ts";
import type { Context } from "../context.ts";
import { AppError } from "../error.ts";
import { deriveSecret, type Credential } from "../keys.ts";
import { safeError } from "../safe-error.ts";
import { databaseLimiter } from "../sync/limiter.ts";

/**
 * A client of this installation's Personio whose requests count against the credential's limits across all processes. A credential is a Client
 * ID with its secret: who knows the first alone uses up slots of a credential that doesn't exist.
 */
export function openPersonio(ctx: Context, { clientId, clientSecret }: Credential, onRequest?: PersonioClientOptions["onRequest"]): PersonioClient {
  // The limiter keeps a hash. With a key of ours in it, that hash proves no guess of a secret.
  const name = createHmac("sha256", deriveSecret(ctx.keys, "request-slots")).update(`${ctx.personioBaseUrl} ${clientId} ${clientSecret}`).digest("base64url");
  const limiter = databaseLimiter(ctx.db, name);
  const onNotice = (notice: EndNotice) => void tellOperators(ctx, notice);
  const given = { onNotice, ...(ctx.sleep && { sleep: ctx.sleep }), ...(onRequest && { onRequest }) };
  return createPersonioClient({ baseUrl: ctx.personioBaseUrl, clientId, clientSecret, limiter, ...given });
}

/** So long one log line is enough for one announcement, whatever the number of workers and organizations. */
const TOLD_FOR_S = 30 * 86_400;

/** Logs once that Personio announces the end of an address that Treeline reads. */
async function tellOperators(ctx: Context, { path, deprecation, sunset }: EndNotice): Promise<void> {
  try {
    const bucket = `personio-end:${path} ${deprecation} ${sunset}`.slice(0, 500);
    if ((await takeAttempt(ctx.db, bucket, [{ limit: 1, seconds: TOLD_FOR_S }])) > 0) return;
    ctx.log.warn({ personio: path, deprecation, sunset }, "Personio announces the end of an address that Treeline reads: look for a newer version of Treeline");
  } catch (error) {
    ctx.log.warn({ error: safeError(error) }, "an announcement of Personio's could not be noted");
  }
}

/**
 * Asks Personio on behalf of a person who waits for the answer.
 * @throws AppError UNPROCESSABLE_CONTENT with Personio's failure as reason, never UNAUTHORIZED: the login is fine.
 */
export async function askPersonio<T>(ctx: Pick<Context, "personioBaseUrl" | "log">, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PersonioError)) throw error;
    const host = new URL(ctx.personioBaseUrl).host;
    if (error.status === null) ctx.log.warn({ personio: host, reason: error.code, cause: causeOf(error) }, "Personio gave no answer");
    const { message, action } = adviceWhileWaiting(error, { host });
    throw new AppError("UNPROCESSABLE_CONTENT", message, { reason: error.code, action });
  }
}
