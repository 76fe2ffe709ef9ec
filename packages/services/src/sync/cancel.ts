import { eq, sql } from "drizzle-orm";
import { run } from "@treeline/db/schema/run";
import type { Wording } from "@treeline/org/language";
import { z } from "zod";
import type { TenantContext } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { AppError, notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { command } from "../verb.ts";
import { lockConnection } from "./lease.ts";
import { notifyRun, notifySync } from "./progress.ts";
import { promoteFollowUp } from "./queue.ts";
import type { RunRow } from "./run-view.ts";

/**
 * Ends a queued or running run, in any process. Nothing of it is applied, it doesn't count as a failure, and the schedule continues. A run
 * that is being applied is waited for; it is then applied as a whole, and the answer is `ended`. A run that waits behind this one starts;
 * `nextRunId` names it. @throws AppError NOT_FOUND, CONFLICT `held` or `ended`
 */
export const cancelRun = command({
  needs: "admin",
  cost: COSTS.edit,
  input: z.object({ organizationId: z.string(), runId: z.string() }),
  async run(ctx, input): Promise<{ runId: string; nextRunId: string | null }> {
    const { id, connectionId } = await lockOpen(ctx, input.runId);
    const now = ctx.now();
    await ctx.tx
      .update(run)
      .set({
        // The lease grows, so that the worker that holds it can't write any more.
        state: "cancelled", followUp: false, finishedAt: now, lease: sql`${run.lease} + 1`, leaseUntil: null,
        decidedBy: ctx.actor.kind === "member" ? ctx.actor.userId : null, decidedAt: now,
      })
      .where(eq(run.id, id));
    return { runId: id, nextRunId: await promoteFollowUp(ctx, connectionId) };
  },
  async after(ctx, input) {
    await notifySync(ctx, input);
    await notifyRun(ctx, input);
  },
  audit: { verb: "sync.cancel", subject: ({ runId }) => ({ runId }) },
});

/** A run that waits or is worked on, locked after its connection, as the transaction that applies it does. */
async function lockOpen(ctx: TenantContext, runId: string): Promise<{ id: string; connectionId: string }> {
  const id = requireId(runId, "run");
  const [wanted] = await ctx.tx.select({ connectionId: run.connectionId }).from(run).where(eq(run.id, id));
  if (!wanted) throw notFound("run");
  await lockConnection(ctx, wanted.connectionId);
  const [row] = await ctx.tx.select({ state: run.state }).from(run).where(eq(run.id, id)).for("update");
  if (!row) throw notFound("run");
  if (row.state === "queued" || row.state === "running") return { id, connectionId: wanted.connectionId };
  if (row.state === "held") {
    throw new AppError("CONFLICT", { en: "This sync has read Personio and waits for a decision.", de: "Diese Synchronisierung hat Personio gelesen und wartet auf eine Entscheidung." }, {
      reason: "held",
      action: { en: "Discard it on its page, or apply it.", de: "Verwerfen Sie sie auf ihrer Seite, oder wenden Sie sie an." },
    });
  }
  throw new AppError("CONFLICT", ENDED[row.state], { reason: "ended", action: { en: "Look at the latest sync.", de: "Sehen Sie sich die letzte Synchronisierung an." } });
}

const ENDED: Record<Exclude<RunRow["state"], "queued" | "running" | "held">, Wording> = {
  succeeded: { en: "This sync ended before it could be cancelled; what it found is on the chart.", de: "Diese Synchronisierung war zu Ende, bevor sie abgebrochen werden konnte; das Organigramm zeigt, was sie gelesen hat." },
  failed: { en: "This sync has already failed; nothing was changed.", de: "Diese Synchronisierung ist bereits fehlgeschlagen; nichts wurde geändert." },
  discarded: { en: "This sync was discarded, or a newer one took its place.", de: "Diese Synchronisierung wurde verworfen oder durch eine neuere ersetzt." },
  cancelled: { en: "This sync has already been cancelled.", de: "Diese Synchronisierung wurde bereits abgebrochen." },
};
