import { sql } from "drizzle-orm";
import type { Database } from "@treeline/db/client";
import { z } from "zod";

/** At most `limit` in any `seconds`. */
export interface AttemptWindow {
  limit: number;
  seconds: number;
}

const answer = z.array(z.object({ seconds: z.coerce.number() })).length(1);

/** 0 when one more of `bucket` is within all windows, for all processes together; else the seconds until one is, and it counts for nothing. */
export async function takeAttempt(db: Database, bucket: string, windows: readonly AttemptWindow[]): Promise<number> {
  const rows = await db.app.execute(sql`select take_attempt(${bucket}, ${JSON.stringify(windows)}::jsonb) as seconds`);
  return answer.parse(rows)[0]?.seconds ?? 0;
}
