import { and, count, eq, ne, sql } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import { run, type RunStep } from "@treeline/db/schema/run";
import type { Plan } from "@treeline/org/sync/plan";
import { lostKeyNotices } from "../connection/attributes.ts";
import type { TenantContext } from "../context.ts";
import { pictureIsDue } from "../people/pictures-due.ts";
import type { SnapshotRead } from "./fetch-snapshot.ts";
import type { Lease } from "./lease.ts";
import { nextSlot } from "./next-slot.ts";
import { promoteFollowUp } from "./queue.ts";

/** Ends a run in the transaction that applied its plan, and starts what follows: pictures, the mail, a waiting run. */
export async function finishRun(
  ctx: TenantContext,
  lease: Lease,
  link: typeof connection.$inferSelect,
  { granted, cost }: SnapshotRead,
  plan: Plan,
  steps: RunStep[],
): Promise<void> {
  const now = ctx.now();
  const picturesTotal = await countPicturesDue(ctx, link.id);
  await ctx.tx
    .update(run)
    .set({
      state: "succeeded",
      step: "done",
      finishedAt: now,
      leaseUntil: null,
      counts: plan.counts,
      findings: plan.findings,
      reasons: lostKeyNotices(link.grantedKeys, granted),
      steps,
      requests: cost.requests,
      waitedMs: Math.round(cost.waitedMs),
      progressDone: plan.counts.read,
      progressTotal: plan.counts.read,
      picturesTotal,
    })
    .where(eq(run.id, lease.runId));
  const importMailed = link.importMailedAt !== null;
  const pausedReason = link.pausedReason === "by-member" ? link.pausedReason : null;
  await ctx.tx
    .update(connection)
    .set({
      grantedKeys: granted,
      lastSuccessAt: now,
      failuresInRow: 0,
      pausedReason,
      nextDueAt: pausedReason ? null : nextSlot(link.id, lease.startedAt),
      ...(importMailed ? {} : { importMailedAt: now }),
    })
    .where(eq(connection.id, link.id));
  const { organizationId, runId } = lease;
  if (!importMailed) await ctx.enqueue("mail", { kind: "import-done", organizationId, runId }, { key: `import-done:${link.id}` });
  if (picturesTotal > 0) {
    await handOverPictures(ctx, lease);
    await ctx.enqueue("pictures", { organizationId, connectionId: link.id, runId }, { key: `pictures:${link.id}` });
  }
  await promoteFollowUp(ctx, link.id);
}

async function countPicturesDue(ctx: TenantContext, connectionId: string): Promise<number> {
  const [row] = await ctx.tx
    .select({ n: count() })
    .from(person)
    .leftJoin(picture, eq(picture.personId, person.id))
    .where(and(eq(person.connectionId, connectionId), pictureIsDue(ctx.now())));
  return row?.n ?? 0;
}

/** What earlier runs have not read yet is this run's now: their jobs see that nothing is left and end. */
async function handOverPictures(ctx: TenantContext, lease: Lease): Promise<void> {
  const read = sql`${run.picturesDone} + ${run.picturesFailed}`;
  await ctx.tx
    .update(run)
    .set({ picturesTotal: read })
    .where(and(eq(run.connectionId, lease.connectionId), ne(run.id, lease.runId), sql`${run.picturesTotal} > ${read}`));
}
