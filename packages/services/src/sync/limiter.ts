import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Database } from "@treeline/db/client";
import { PersonioError } from "@treeline/personio/errors";
import { REQUEST_WINDOWS, type RequestKind, type RequestLimiter } from "@treeline/personio/limit";
import { z } from "zod";
import { hashedName } from "../attempt.ts";

const answer = z.array(z.object({ seconds: z.coerce.number() })).length(1);

const windowsOf = (kind: RequestKind) =>
  JSON.stringify(REQUEST_WINDOWS[kind].map(({ limit, ms }) => ({ limit, seconds: ms / 1_000 })));

/** Personio's limits, held by the database for all processes that use one credential. `credential` is stored hashed. */
export function databaseLimiter(db: Database, credential: string): RequestLimiter {
  const hash = hashedName(credential);
  return {
    async take(kind, signal) {
      if (signal?.aborted) throw cancelled(signal);
      const rows = await db.app.execute(sql`select take_request_slot(${`${kind}:${hash}`}, ${windowsOf(kind)}::jsonb) as seconds`);
      const wait = Math.ceil((answer.parse(rows)[0]?.seconds ?? 0) * 1_000);
      if (wait > 0) await sleep(wait, undefined, signal ? { signal } : {}).catch(() => Promise.reject(cancelled(signal)));
      return wait;
    },
  };
}

const cancelled = (signal: AbortSignal | undefined) =>
  new PersonioError("cancelled", "cancelled while waiting for a request slot", { cause: signal?.reason });
