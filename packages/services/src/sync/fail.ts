import { eq } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { run } from "@treeline/db/schema/run";
import { PersonioError } from "@treeline/personio/errors";
import type { Context } from "../context.ts";
import { notifyFailed } from "../mail/notify.ts";
import { KeyMissing } from "../keys.ts";
import { inOrganization } from "../verb.ts";
import type { ReadCost } from "./fetch-snapshot.ts";
import { dropHeldPlan } from "./held-plan.ts";
import { fence, type Lease } from "./lease.ts";
import { nextTry } from "./next-slot.ts";
import { promoteFollowUp } from "./queue.ts";
import { WorkersLost } from "./workers-lost.ts";

/** Ends a run that could not be finished; nothing of it was applied. A refused credential pauses the schedule. @throws LeaseLost */
export function failRun(ctx: Context, lease: Lease, cost: ReadCost, error: unknown): Promise<void> {
  return inOrganization(ctx, lease.organizationId, "owner", async (tenant) => {
    const { link, approved } = await fence(tenant, lease);
    if (approved) await dropHeldPlan(tenant, lease.runId);
    const now = ctx.now();
    await tenant.tx
      .update(run)
      .set({
        state: "failed",
        finishedAt: now,
        leaseUntil: null,
        error: { code: error instanceof PersonioError || error instanceof WorkersLost || error instanceof KeyMissing ? error.code : "internal" },
        requests: cost.requests,
        waitedMs: Math.round(cost.waitedMs),
        steps: [{ name: "read", ms: cost.ms }],
      })
      .where(eq(run.id, lease.runId));
    const failuresInRow = link.failuresInRow + 1;
    // The sealed text differs once a person replaced the credential while this run read with the old one.
    const refused = error instanceof PersonioError && error.code === "credential-refused" && link.credential === lease.credential;
    const pausedReason = link.pausedReason ?? (refused ? ("credential-refused" as const) : null);
    const nextDueAt = pausedReason ? null : nextTry(link.id, lease.startedAt, now, failuresInRow);
    const mailed = await notifyFailed(tenant, link, lease.runId, { refused, failuresInRow, now });
    await tenant.tx.update(connection).set({ failuresInRow, pausedReason, nextDueAt, ...mailed }).where(eq(connection.id, link.id));
    await promoteFollowUp(tenant, link.id);
  });
}
