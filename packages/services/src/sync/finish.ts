import { and, eq, ne, sql } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { run, type RunCounts, type RunStep } from "@treeline/db/schema/run";
import type { TenantContext } from "../context.ts";
import { notifySucceeded } from "../mail/notify.ts";
import type { SnapshotRead } from "./fetch-snapshot.ts";
import { lostKeyNotices } from "./frozen.ts";
import { dropHeldPlan } from "./held-plan.ts";
import type { Lease } from "./lease.ts";
import { nextSlot } from "./next-slot.ts";
import { promoteFollowUp } from "./queue.ts";

type Link = typeof connection.$inferSelect;

/** What came of a read. */
export interface Outcome {
  read: SnapshotRead;
  counts: RunCounts;
  steps: RunStep[];
  /** Keys that the credential could read once and can't now. */
  lost: string[];
  /** Names what was read; see `settledKey`. */
  key: string;
  /** A member applied the run while it was held. */
  approved: boolean;
  /** How many pictures are to be read now. */
  pictures: number;
}

/** Ends a run in the transaction that applied its plan, and starts what follows: pictures, mails, a waiting run. */
export async function finishRun(ctx: TenantContext, lease: Lease, link: Link, outcome: Outcome): Promise<void> {
  const mailed = await notifySucceeded(ctx, link, lease.runId);
  // Sent together; the connection keeps their order, and the follow-up needs the run's end before it.
  await Promise.all([
    endRun(ctx, lease, outcome, { state: "succeeded", reasons: lostKeyNotices(outcome.lost) }),
    ctx.tx
      .update(connection)
      .set({ grantedKeys: outcome.read.granted, frozenKeys: outcome.lost, settled: settledBy(outcome), lastSuccessAt: ctx.now(), ...afterRead(link, lease), ...mailed })
      .where(eq(connection.id, link.id)),
    outcome.approved && dropHeldPlan(ctx, lease.runId),
    followUp(ctx, lease, outcome),
  ]);
}

/** What the next run needs to know of this one, should it read the same. */
function settledBy({ key, counts: { joined, changed, unchanged, apart } }: Outcome): Link["settled"] {
  return { key, people: joined + changed + unchanged, ...(apart && { apart }) };
}

/** What every run that read well starts, applied or held: pictures of who is new, and the run behind it; older held runs are past. */
export async function followUp(ctx: TenantContext, lease: Lease, { pictures }: Outcome): Promise<void> {
  const { organizationId, runId, connectionId } = lease;
  await Promise.all([
    ctx.tx
      .update(run)
      .set({ state: "discarded", supersededBy: runId, decidedAt: ctx.now() })
      .where(and(eq(run.connectionId, connectionId), eq(run.state, "held"), ne(run.id, runId))),
    pictures > 0 && handOverPictures(ctx, lease),
    pictures > 0 && ctx.enqueue("pictures", { organizationId, connectionId, runId }, { key: `pictures:${connectionId}` }),
    promoteFollowUp(ctx, connectionId),
  ]);
}

export async function endRun(
  ctx: TenantContext, lease: Lease, { read, counts, steps, pictures }: Outcome, end: Pick<typeof run.$inferInsert, "state" | "reasons" | "partly" | "decidedAt" | "decidedBy">,
): Promise<void> {
  await ctx.tx
    .update(run)
    .set({
      step: "done", finishedAt: ctx.now(), leaseUntil: null, counts, steps,
      requests: read.cost.requests, waitedMs: Math.round(read.cost.waitedMs),
      progressDone: counts.read, progressTotal: counts.read, picturesTotal: pictures, ...end,
    })
    .where(eq(run.id, lease.runId));
}

/** A read that went well ends retries and a refusal's pause; a pause by a member stays. */
export function afterRead(link: Link, lease: Lease): Pick<Link, "failuresInRow" | "pausedReason" | "nextDueAt"> {
  const pausedReason = link.pausedReason === "by-member" ? link.pausedReason : null;
  return { failuresInRow: 0, pausedReason, nextDueAt: pausedReason ? null : nextSlot(link.id, lease.startedAt) };
}

/** What earlier runs have not read yet is this run's now: their jobs see that nothing is left and end. */
async function handOverPictures(ctx: TenantContext, lease: Lease): Promise<void> {
  const read = sql`${run.picturesDone} + ${run.picturesFailed}`;
  await ctx.tx
    .update(run)
    .set({ picturesTotal: read })
    .where(and(eq(run.connectionId, lease.connectionId), ne(run.id, lease.runId), sql`${run.picturesTotal} > ${read}`));
}
