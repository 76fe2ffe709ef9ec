import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "@treeline/db/client";
import { z } from "zod";

/** At most `limit` in any `seconds`. */
export interface AttemptWindow {
  limit: number;
  seconds: number;
}

/** What is counted under a name, and how often it may be tried. */
export type AttemptBucket = readonly [name: string, windows: readonly AttemptWindow[]];

const answer = z.array(z.object({ seconds: z.coerce.number() })).length(1);

/** 0 when one more of `bucket` is within all windows, for all processes together; else the seconds until one is, and it counts for nothing. */
export async function takeAttempt(db: Database, bucket: string, windows: readonly AttemptWindow[]): Promise<number> {
  const rows = await db.app.execute(sql`select take_attempt(${bucket}, ${JSON.stringify(windows)}::jsonb) as seconds`);
  return answer.parse(rows)[0]?.seconds ?? 0;
}

/** Takes one of each bucket in order, up to the first that has none left. @returns as takeAttempt does, of that bucket */
export async function takeAttempts(db: Database, buckets: readonly AttemptBucket[]): Promise<number> {
  for (const [name, windows] of buckets) {
    const seconds = await takeAttempt(db, name, windows);
    if (seconds > 0) return seconds;
  }
  return 0;
}

/** A bucket's name for what must not be kept in the clear, such as an address or a Client ID. */
export const hashedName = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22);
