import { and, eq, lte, or, sql } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { run } from "@treeline/db/schema/run";
import type { Context, TenantContext } from "../context.ts";
import { safeError } from "../safe-error.ts";
import { inOrganization } from "../verb.ts";
import { leaseMs } from "./lease-time.ts";
import { nextSlot } from "./next-slot.ts";
import { parseChange, PROGRESS_CHANNEL } from "./progress.ts";

/** How often in a lease it is renewed. */
const RENEWALS = 4;

/** The right to write one run. `number` fences: another worker's take-up makes it stale. */
export interface Lease {
  organizationId: string;
  runId: string;
  connectionId: string;
  number: number;
  startedAt: Date;
  /** The sealed credential as it was at the take-up. */
  credential: string;
  /** Attribute keys that could be read at the last good run. */
  grantedKeys: string[];
}

/** Another worker took the run up, or a member ended it; the catcher stops quietly. */
export class LeaseLost extends Error {}

const held = ({ runId, number }: Lease) => and(eq(run.id, runId), eq(run.lease, number), eq(run.state, "running"));
const leaseEnd = (ctx: Context) => new Date(ctx.now().getTime() + leaseMs(ctx));

/** Locks a connection ahead of its runs: everybody does so in this order. */
export async function lockConnection(ctx: TenantContext, connectionId: string) {
  const [row] = await ctx.tx.select().from(connection).where(eq(connection.id, connectionId)).for("no key update");
  return row ?? null;
}

/** Takes up a queued run, or one whose worker stopped renewing; null when there is nothing to do. */
export function takeLease(ctx: Context, organizationId: string, runId: string): Promise<Lease | null> {
  return inOrganization(ctx, organizationId, "owner", async (tenant) => {
    const [wanted] = await tenant.tx.select({ connectionId: run.connectionId }).from(run).where(eq(run.id, runId));
    const link = wanted && (await lockConnection(tenant, wanted.connectionId));
    if (!link?.credential) return null;
    const now = ctx.now();
    const [row] = await tenant.tx
      .update(run)
      .set({ state: "running", lease: sql`${run.lease} + 1`, leaseUntil: leaseEnd(ctx), startedAt: sql`coalesce(${run.startedAt}, ${now.toISOString()}::timestamptz)`, step: "read", progressDone: 0, progressTotal: null })
      .where(and(eq(run.id, runId), eq(run.followUp, false), or(eq(run.state, "queued"), and(eq(run.state, "running"), lte(run.leaseUntil, now)))))
      .returning({ number: run.lease, startedAt: run.startedAt });
    if (!row) return null;
    const startedAt = row.startedAt ?? now;
    const nextDueAt = link.pausedReason ? null : nextSlot(link.id, startedAt);
    await tenant.tx.update(connection).set({ lastRunId: runId, nextDueAt }).where(eq(connection.id, link.id));
    return { organizationId, runId, connectionId: link.id, number: row.number, startedAt, credential: link.credential, grantedKeys: link.grantedKeys };
  });
}

/** Writes to the run while the lease holds; false when it doesn't any more. */
export function writeRun(ctx: Context, lease: Lease, values: Partial<typeof run.$inferInsert>): Promise<boolean> {
  return inOrganization(ctx, lease.organizationId, "owner", async ({ tx }) => {
    const rows = await tx.update(run).set(values).where(held(lease)).returning({ id: run.id });
    return rows.length > 0;
  });
}

/** Locks connection and run for a transaction that ends the run. `approved`: a member applied it while it was held. @throws LeaseLost */
export async function fence(ctx: TenantContext, lease: Lease) {
  const link = await lockConnection(ctx, lease.connectionId);
  const [row] = await ctx.tx.select({ decidedAt: run.decidedAt }).from(run).where(held(lease)).for("update");
  if (!link || !row) throw new LeaseLost();
  return { link, approved: row.decidedAt !== null };
}

/** Gives a run back, so that another worker can take it up at once. */
export async function releaseLease(ctx: Context, lease: Lease): Promise<void> {
  await writeRun(ctx, lease, { leaseUntil: ctx.now() });
}

/**
 * Renews the lease until `stop`; its signal aborts when `outer` does or the lease is lost. It looks at once when a member changes the
 * organization's sync, so that a cancelled run ends within a moment; should that word be lost, the next renewal finds out.
 */
export function keepLease(ctx: Context, lease: Lease, outer: AbortSignal): { signal: AbortSignal; stop(): void } {
  const lost = new AbortController();
  const renew = async () => {
    try {
      if (!(await writeRun(ctx, lease, { leaseUntil: leaseEnd(ctx) }))) lost.abort(new LeaseLost());
    } catch (error) {
      // The lease runs on for a while; the next beat tries again.
      ctx.log.warn({ runId: lease.runId, error: safeError(error) }, "lease not renewed");
    }
  };
  const timer = setInterval(() => void renew(), leaseMs(ctx) / RENEWALS);
  const listening = onMemberChange(ctx, lease, () => void renew());
  return {
    signal: AbortSignal.any([outer, lost.signal]),
    stop() {
      clearInterval(timer);
      void listening.then((stopListening) => stopListening());
    },
  };
}

/** Calls `look` whenever a member has changed the organization's sync. Without a connection to listen on, the renewals remain. */
async function onMemberChange(ctx: Context, { organizationId, runId }: Lease, look: () => void): Promise<() => Promise<void>> {
  try {
    const stop = await ctx.db.listen(PROGRESS_CHANNEL, (payload) => {
      const change = parseChange(payload);
      if (change?.organizationId === organizationId && change.runId === null) look();
    });
    // Covers a change that was made after the run was taken up and before listening began.
    look();
    return () => stop().catch(() => {});
  } catch (error) {
    ctx.log.warn({ runId, error: safeError(error) }, "changes by members are seen with the next renewal");
    return async () => {};
  }
}
