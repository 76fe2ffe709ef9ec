import { and, eq, ne, sql } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { run, type RunStep } from "@treeline/db/schema/run";
import type { Plan } from "@treeline/org/sync/changes";
import { lostKeyNotices } from "../connection/attributes.ts";
import type { TenantContext } from "../context.ts";
import type { SnapshotRead } from "./fetch-snapshot.ts";
import type { Lease } from "./lease.ts";
import { nextSlot } from "./next-slot.ts";
import { promoteFollowUp } from "./queue.ts";

/** What a run that went well has to tell. */
export interface Outcome {
  read: SnapshotRead;
  plan: Plan;
  steps: RunStep[];
  /** How many pictures are to be read now. */
  pictures: number;
}

/** Ends a run in the transaction that applied its plan, and starts what follows: pictures, the mail, a waiting run. */
export async function finishRun(ctx: TenantContext, lease: Lease, link: typeof connection.$inferSelect, outcome: Outcome): Promise<void> {
  const { organizationId, runId } = lease;
  const mailed = link.importMailedAt !== null;
  // Sent together; the connection keeps their order, and the follow-up needs the run's end before it.
  await Promise.all([
    endRun(ctx, lease, link.grantedKeys, outcome),
    resumeSchedule(ctx, lease, link, outcome.read.granted),
    mailed || ctx.enqueue("mail", { kind: "import-done", organizationId, runId }, { key: `import-done:${link.id}` }),
    outcome.pictures > 0 && handOverPictures(ctx, lease),
    outcome.pictures > 0 && ctx.enqueue("pictures", { organizationId, connectionId: link.id, runId }, { key: `pictures:${link.id}` }),
    promoteFollowUp(ctx, link.id),
  ]);
}

async function endRun(ctx: TenantContext, lease: Lease, grantedBefore: string[], { read, plan, steps, pictures }: Outcome): Promise<void> {
  await ctx.tx
    .update(run)
    .set({
      state: "succeeded",
      step: "done",
      finishedAt: ctx.now(),
      leaseUntil: null,
      counts: plan.counts,
      findings: plan.findings,
      reasons: lostKeyNotices(grantedBefore, read.granted),
      steps,
      requests: read.cost.requests,
      waitedMs: Math.round(read.cost.waitedMs),
      progressDone: plan.counts.read,
      progressTotal: plan.counts.read,
      picturesTotal: pictures,
    })
    .where(eq(run.id, lease.runId));
}

/** A success ends retries and a refusal's pause; a pause by a member stays. */
async function resumeSchedule(ctx: TenantContext, lease: Lease, link: typeof connection.$inferSelect, granted: string[]): Promise<void> {
  const pausedReason = link.pausedReason === "by-member" ? link.pausedReason : null;
  await ctx.tx
    .update(connection)
    .set({
      grantedKeys: granted,
      lastSuccessAt: ctx.now(),
      failuresInRow: 0,
      pausedReason,
      nextDueAt: pausedReason ? null : nextSlot(link.id, lease.startedAt),
      importMailedAt: link.importMailedAt ?? ctx.now(),
    })
    .where(eq(connection.id, link.id));
}

/** What earlier runs have not read yet is this run's now: their jobs see that nothing is left and end. */
async function handOverPictures(ctx: TenantContext, lease: Lease): Promise<void> {
  const read = sql`${run.picturesDone} + ${run.picturesFailed}`;
  await ctx.tx
    .update(run)
    .set({ picturesTotal: read })
    .where(and(eq(run.connectionId, lease.connectionId), ne(run.id, lease.runId), sql`${run.picturesTotal} > ${read}`));
}
