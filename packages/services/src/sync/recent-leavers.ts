import { and, eq, gt, sql } from "drizzle-orm";
import { changeSet } from "@treeline/db/schema/change-set";
import type { TenantContext } from "../context.ts";

const DAY_MS = 86_400_000;

/** Who left by syncs within the last 24 hours without a member's approval. */
export async function recentLeavers(ctx: TenantContext, connectionId: string): Promise<{ left: number; unsaid: number }> {
  const since = new Date(ctx.now().getTime() - DAY_MS);
  const [row] = await ctx.tx
    .select({
      left: sql<number>`coalesce(sum(${changeSet.leftSaid} + ${changeSet.leftUnsaid}), 0)::integer`,
      unsaid: sql<number>`coalesce(sum(${changeSet.leftUnsaid}), 0)::integer`,
    })
    .from(changeSet)
    .where(and(eq(changeSet.connectionId, connectionId), eq(changeSet.kind, "sync"), eq(changeSet.approved, false), gt(changeSet.at, since)));
  return row ?? { left: 0, unsaid: 0 };
}
