import type { Database } from "@treeline/db/client";
import { sql } from "drizzle-orm";

/** True when the database answers within `withinMs` and has its tables. */
export async function isReady(db: Database, withinMs: number): Promise<boolean> {
  const asked = db.app.execute(sql`select from person limit 0`).then(() => true, () => false);
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), withinMs);
  const ready = await Promise.race([asked, late]);
  clearTimeout(timer);
  return ready;
}
