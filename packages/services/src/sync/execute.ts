import { PersonioError } from "@treeline/personio/errors";
import type { Context } from "../context.ts";
import { isDatabaseLost } from "../database-lost.ts";
import { addJob } from "../jobs.ts";
import { KeyMissing, logMissingKey } from "../keys.ts";
import { safeError } from "../safe-error.ts";
import { applySnapshot } from "./apply.ts";
import { failRun } from "./fail.ts";
import { fetchSnapshot, type ReadCost } from "./fetch-snapshot.ts";
import { keepLease, LeaseLost, releaseLease, takeLease, writeRun, type Lease } from "./lease.ts";
import { notifyRun } from "./progress.ts";
import { WorkersLost } from "./workers-lost.ts";

/** A run that loses the database as often as this loses it by its own doing. */
const MOST_TAKE_UPS = 5;
/** One that ends its worker as often as this, for want of memory say, would keep workers busy for ever. */
const MOST_ENDED_WORKERS = 8;

/**
 * The job `sync`: reads everything, then plans and applies in one transaction. Safe to call twice for one run: the
 * lease lets one worker in, and a stale one can't write. Failures end the run, they are not thrown; when `stop` aborts,
 * the run goes back to the queue for another worker.
 */
export async function executeRun(ctx: Context, input: { organizationId: string; runId: string }, stop: AbortSignal): Promise<void> {
  const lease = await takeLease(ctx, input.organizationId, input.runId);
  if (!lease) return;
  const log = ctx.log.child({ organizationId: lease.organizationId, runId: lease.runId });
  const kept = keepLease({ ...ctx, log }, lease, stop);
  const cost: ReadCost = { requests: 0, waitedMs: 0, ms: 0 };
  try {
    await ctx.at?.("leased");
    if (lease.number > MOST_ENDED_WORKERS) throw new WorkersLost();
    await notifyRun(ctx, lease);
    const read = await fetchSnapshot({ ...ctx, log }, lease, cost, kept.signal);
    await ctx.at?.("read");
    await writeRun(ctx, lease, { step: "apply", progressDone: 0, progressTotal: null });
    await notifyRun(ctx, lease);
    const { state, counts } = await applySnapshot(ctx, lease, read);
    log.info({ state, counts, requests: cost.requests, ms: cost.ms }, "run ended");
    await ctx.at?.("applied");
  } catch (error) {
    await end({ ...ctx, log }, lease, cost, error, kept.signal, stop);
  } finally {
    kept.stop();
  }
  await notifyRun(ctx, lease);
}

async function end(ctx: Context, lease: Lease, cost: ReadCost, error: unknown, kept: AbortSignal, stop: AbortSignal): Promise<void> {
  if (stop.aborted) {
    await releaseLease(ctx, lease);
    await addJob(ctx.db.app, "sync", { organizationId: lease.organizationId, runId: lease.runId }, { key: `sync:${lease.runId}` });
    ctx.log.info("run left to another worker");
    return;
  }
  if (error instanceof LeaseLost || kept.aborted) {
    ctx.log.info("run left: another worker took it up, or a member ended it");
    return;
  }
  if (!(error instanceof PersonioError) && isDatabaseLost(error) && lease.number < MOST_TAKE_UPS) {
    ctx.log.warn({ failure: safeError(error) }, "run left until its lease ends: the database was lost");
    return;
  }
  const failure = error instanceof PersonioError ? { code: error.code, status: error.status } : safeError(error);
  ctx.log.warn({ failure }, "run failed");
  if (error instanceof PersonioError && error.code === "api-retired") {
    ctx.log.error({ failure, personio: ctx.personioBaseUrl }, "Personio's API is gone or has moved: update Treeline, or check PERSONIO_BASE_URL and the proxies on the way");
  }
  if (error instanceof KeyMissing) logMissingKey(ctx, error);
  await ctx.at?.("failing");
  try {
    await failRun(ctx, lease, cost, error);
  } catch (second) {
    if (!(second instanceof LeaseLost)) throw second;
  }
}
