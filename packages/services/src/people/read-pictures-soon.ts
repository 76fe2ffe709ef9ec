import { and, desc, eq, sql } from "drizzle-orm";
import { run } from "@treeline/db/schema/run";
import type { TenantContext } from "../context.ts";

/** Queues the reading of the picture that has just become due, counted on the last good run as that run's own are. */
export async function readPicturesSoon(ctx: TenantContext, connectionId: string): Promise<void> {
  const [last] = await ctx.tx
    .select({ id: run.id })
    .from(run)
    .where(and(eq(run.connectionId, connectionId), eq(run.state, "succeeded")))
    .orderBy(desc(run.finishedAt), desc(run.id))
    .limit(1);
  // Without one the next run reads it.
  if (!last) return;
  await ctx.tx.update(run).set({ picturesTotal: sql`${run.picturesTotal} + 1` }).where(eq(run.id, last.id));
  await ctx.enqueue("pictures", { organizationId: ctx.organizationId, connectionId, runId: last.id }, { key: `pictures:${connectionId}` });
}
