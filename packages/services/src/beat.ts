import { sql } from "drizzle-orm";
import type { Context } from "./context.ts";
import { leaseMs } from "./sync/lease-time.ts";

/** What a process says of itself: the ids that it locks jobs with, and the ids of the jobs it works at. */
export interface Beat {
  lockIds: readonly string[];
  busyWith: readonly string[];
}

/**
 * Says that these pools of workers live, and frees jobs that nobody works at any more for the time of a lease: those of
 * workers that fell silent, and those that this process ended while the database was away. They would stay locked for hours.
 */
export async function beat(ctx: Context, { lockIds, busyWith }: Beat): Promise<void> {
  await ctx.db.app.execute(sql`select beat_workers(
    array(select jsonb_array_elements_text(${JSON.stringify(lockIds)}::jsonb)),
    array(select jsonb_array_elements_text(${JSON.stringify(busyWith)}::jsonb)::bigint), ${leaseMs(ctx)}::integer)`);
}
