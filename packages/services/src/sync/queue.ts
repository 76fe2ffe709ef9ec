import { and, eq, inArray } from "drizzle-orm";
import { run } from "@treeline/db/schema/run";
import type { TenantContext } from "../context.ts";
import { AppError } from "../error.ts";
import type { RunRow } from "./run-view.ts";

export interface Cause {
  trigger: RunRow["trigger"];
  triggeredBy: string | null;
}

const inProgress = (connectionId: string) =>
  and(eq(run.connectionId, connectionId), inArray(run.state, ["queued", "running"]), eq(run.followUp, false));

/** null when another run already has that place: the database holds one in progress, and one behind it. */
async function insertRun(ctx: TenantContext, connectionId: string, cause: Cause, followUp: boolean): Promise<string | null> {
  const [row] = await ctx.tx
    .insert(run)
    .values({
      organizationId: ctx.organizationId,
      connectionId,
      state: "queued",
      queuedAt: ctx.now(),
      followUp,
      trigger: followUp ? "follow-up" : cause.trigger,
      triggeredBy: cause.triggeredBy,
    })
    .onConflictDoNothing()
    .returning({ id: run.id });
  return row?.id ?? null;
}

/** Its job exists if and only if the run is in progress. */
export function enqueueRun(ctx: TenantContext, runId: string): Promise<void> {
  return ctx.enqueue("sync", { organizationId: ctx.organizationId, runId }, { key: `sync:${runId}` });
}

/** A new run if none is in progress, else null. For the schedule, which needs no follow-up. */
export async function queueIfIdle(ctx: TenantContext, connectionId: string, cause: Cause): Promise<string | null> {
  const runId = await insertRun(ctx, connectionId, cause, false);
  if (runId) await enqueueRun(ctx, runId);
  return runId;
}

/** A new run, or the queued one, or one follow-up behind the running one. Safe against presses at the same moment. */
export async function queueRun(ctx: TenantContext, connectionId: string, cause: Cause): Promise<{ runId: string; joined: boolean }> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const created = await queueIfIdle(ctx, connectionId, cause);
    if (created) return { runId: created, joined: false };
    // Locked, so that the running one can't end between this look and the follow-up behind it.
    const [present] = await ctx.tx.select({ id: run.id, state: run.state }).from(run).where(inProgress(connectionId)).for("share");
    if (!present) continue;
    if (present.state === "queued") {
      // Its job is there; should it have been lost after all, this mends it.
      await enqueueRun(ctx, present.id);
      return { runId: present.id, joined: true };
    }
    const followUp = await insertRun(ctx, connectionId, cause, true);
    if (followUp) return { runId: followUp, joined: false };
    const [waiting] = await ctx.tx
      .select({ id: run.id })
      .from(run)
      .where(and(eq(run.connectionId, connectionId), eq(run.state, "queued"), eq(run.followUp, true)));
    if (waiting) return { runId: waiting.id, joined: true };
  }
  throw new AppError("CONFLICT", { en: "Several syncs were started at the same moment.", de: "Mehrere Synchronisierungen wurden im selben Moment gestartet." }, { reason: "busy", action: { en: "Press Sync again.", de: "Starten Sie die Synchronisierung noch einmal." } });
}

/** The run waiting behind the one that just ended takes its place. Call after the end is written. Answers its id; null: none waits. */
export async function promoteFollowUp(ctx: TenantContext, connectionId: string): Promise<string | null> {
  const [next] = await ctx.tx
    .update(run)
    .set({ followUp: false })
    .where(and(eq(run.connectionId, connectionId), eq(run.state, "queued"), eq(run.followUp, true)))
    .returning({ id: run.id });
  if (next) await enqueueRun(ctx, next.id);
  return next?.id ?? null;
}
