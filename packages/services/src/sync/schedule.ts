import { sql } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Context, TenantContext } from "../context.ts";
import { addJob } from "../jobs.ts";
import { inOrganization } from "../verb.ts";
import { lockConnection } from "./lease.ts";
import { isRetry, nextSlot } from "./next-slot.ts";
import { queueIfIdle } from "./queue.ts";

const AT_MOST = 200;

const dueRows = z.array(z.object({ organization_id: z.string(), connection_id: z.string() }));
const staleRows = z.array(z.object({ organization_id: z.string(), run_id: z.string() }));

/** Starts a run of every connection whose slot has come, once: the slot moves on in the same transaction. Answers how many. */
export async function enqueueDue(ctx: Context): Promise<number> {
  let started = 0;
  for (;;) {
    const due = dueRows.parse([...(await ctx.db.app.execute(sql`select * from due_connections(${ctx.now().toISOString()}::timestamptz, ${AT_MOST})`))]);
    for (const row of due) {
      started += await inOrganization(ctx, row.organization_id, "owner", (tenant) => startDue(tenant, row.connection_id));
    }
    if (due.length < AT_MOST) return started;
  }
}

async function startDue(ctx: TenantContext, connectionId: string): Promise<number> {
  const link = await lockConnection(ctx, connectionId);
  // Another worker's schedule may have been quicker.
  if (link?.state !== "connected" || link.pausedReason || !link.nextDueAt || link.nextDueAt > ctx.now()) return 0;
  const trigger = isRetry(link.failuresInRow) ? ("retry" as const) : ("schedule" as const);
  const runId = await queueIfIdle(ctx, connectionId, { trigger, triggeredBy: null });
  await ctx.tx.update(connection).set({ nextDueAt: nextSlot(connectionId, ctx.now()) }).where(eq(connection.id, connectionId));
  return runId ? 1 : 0;
}

/** Hands runs whose worker stopped renewing its lease to the queue again. Answers how many. */
export async function takeOverStale(ctx: Context): Promise<number> {
  const stale = staleRows.parse([...(await ctx.db.app.execute(sql`select * from stale_runs(${ctx.now().toISOString()}::timestamptz, ${AT_MOST})`))]);
  for (const { organization_id: organizationId, run_id: runId } of stale) {
    await addJob(ctx.db.app, "sync", { organizationId, runId }, { key: `sync:${runId}` });
  }
  return stale.length;
}
