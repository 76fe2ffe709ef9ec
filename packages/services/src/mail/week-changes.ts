import { sql } from "drizzle-orm";
import { changeSet } from "@treeline/db/schema/change-set";
import type { TenantContext } from "../context.ts";
import { readSettings } from "../sync/settings.ts";

export interface WeekChanges {
  joined: number;
  changed: number;
  left: number;
  /** The first of them, as a person would write them. */
  sentences: string[];
  /** How many more there are. */
  more: number;
}

/** What changed on the chart from one day to another, both included. */
export async function changesOfWeek(ctx: TenantContext, { from, to }: { from: string; to: string }): Promise<WeekChanges> {
  const { timeZone } = await readSettings(ctx);
  const [sums] = await ctx.tx
    .select({
      joined: sql<number>`coalesce(sum(${changeSet.joined}), 0)::int`,
      changed: sql<number>`coalesce(sum(${changeSet.changed}), 0)::int`,
      left: sql<number>`coalesce(sum(${changeSet.leftSaid} + ${changeSet.leftUnsaid}), 0)::int`,
    })
    .from(changeSet)
    .where(sql`(${changeSet.at} at time zone ${timeZone})::date between ${from}::date and ${to}::date`);
  return { joined: 0, changed: 0, left: 0, ...sums, sentences: [], more: 0 };
}
