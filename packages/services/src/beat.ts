import { sql } from "drizzle-orm";
import type { Context } from "./context.ts";
import { leaseMs } from "./sync/lease-time.ts";

/**
 * Says that these pools of workers live (`lockIds` are what they lock jobs with), and frees the jobs of those that have
 * said nothing for the time of a lease: a killed worker's jobs would stay locked for hours.
 */
export async function beat(ctx: Context, lockIds: readonly string[]): Promise<void> {
  await ctx.db.app.execute(sql`select beat_workers(array(select jsonb_array_elements_text(${JSON.stringify(lockIds)}::jsonb)), ${leaseMs(ctx)}::integer)`);
}
