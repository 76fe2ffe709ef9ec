import { createPersonioClient, type PersonioClient, type PersonioClientOptions } from "@treeline/personio/client";
import { PersonioError } from "@treeline/personio/errors";
import { adviceWhileWaiting, causeOf } from "@treeline/personio/waiting-advice";
import type { Context } from "../context.ts";
import { AppError } from "../error.ts";
import type { Credential } from "../keys.ts";
import { databaseLimiter } from "../sync/limiter.ts";

/** A client of this installation's Personio whose requests count against the credential's limits across all processes. */
export function openPersonio(ctx: Context, { clientId, clientSecret }: Credential, onRequest?: PersonioClientOptions["onRequest"]): PersonioClient {
  const limiter = databaseLimiter(ctx.db, `${ctx.personioBaseUrl} ${clientId}`);
  const given = { ...(ctx.sleep && { sleep: ctx.sleep }), ...(onRequest && { onRequest }) };
  return createPersonioClient({ baseUrl: ctx.personioBaseUrl, clientId, clientSecret, limiter, ...given });
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
