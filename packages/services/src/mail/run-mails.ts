import { and, count, desc, eq, gte, isNotNull, lt } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { run, type RunCounts } from "@treeline/db/schema/run";
import type { TenantContext } from "../context.ts";
import type { RunRow } from "../sync/run-view.ts";
import { type ErrorView, type ReasonView, viewError, viewReason } from "../sync/run-words.ts";

type Link = typeof connection.$inferSelect;

/** What the mails to owners and admins tell about a run; instants are ISO strings. */
export type RunMailContent =
  | { kind: "needs-review"; runId: string; partly: boolean; reasons: { kind: string; message: string; count?: number; field?: string }[] }
  | { kind: "credential-refused"; runId: string; clientIdHint: string | null; lastSuccessAt: string | null }
  | { kind: "failing"; runId: string; since: string; until: string; tries: number; error: ErrorView; lastSuccessAt: string | null; nextDueAt: string | null }
  | { kind: "recovered"; runId: string; at: string; lastSuccessAt: string | null; counts: RunCounts | null; nextDueAt: string | null; waits: boolean };

/** What there still is to tell of a run; null when it is past. */
export async function tellOfRun(ctx: TenantContext, kind: RunMailContent["kind"], runId: string): Promise<RunMailContent | null> {
  const [row] = await ctx.tx.select().from(run).where(eq(run.id, runId));
  const [link] = row ? await ctx.tx.select().from(connection).where(eq(connection.id, row.connectionId)) : [];
  if (!row || link?.state !== "connected") return null;
  switch (kind) {
    case "needs-review":
      return tellOfReview(ctx, row);
    case "credential-refused":
      return link.mailedReasons.includes(kind) ? { kind, runId, clientIdHint: link.clientIdHint, lastSuccessAt: iso(link.lastSuccessAt) } : null;
    case "failing":
      return link.mailedReasons.includes(kind) ? tellOfFailing(ctx, row, link) : null;
    case "recovered":
      return { kind, runId, at: ended(row), lastSuccessAt: await successBefore(ctx, row), counts: row.counts, nextDueAt: iso(link.nextDueAt), waits: row.state !== "succeeded" };
  }
}

/** A later run that is held for the same reasons sends no mail of its own, so this one speaks for it. */
async function tellOfReview(ctx: TenantContext, row: RunRow): Promise<RunMailContent | null> {
  if (row.state !== "held" && !row.supersededBy) return null;
  const [held] = await ctx.tx.select().from(run).where(and(eq(run.connectionId, row.connectionId), eq(run.state, "held")));
  if (!held) return null;
  const reasons = held.reasons.filter(({ kind }) => kind !== "lost-key").map((reason) => countedNow(viewReason(reason, ctx.language)));
  return { kind: "needs-review", runId: held.id, partly: held.partly, reasons };
}

/** The subject counts who would leave now; the sentence tells those of the day before apart. */
const countedNow = ({ recent = 0, ...reason }: ReasonView) => ({ ...reason, ...(reason.count !== undefined && { count: reason.count - recent }) });

async function tellOfFailing(ctx: TenantContext, row: RunRow, link: Link): Promise<RunMailContent | null> {
  if (!row.error) return null;
  const since = link.failingSince ?? row.finishedAt ?? row.queuedAt;
  const failed = and(eq(run.connectionId, row.connectionId), eq(run.state, "failed"), gte(run.finishedAt, since), lt(run.finishedAt, new Date(Date.parse(ended(row)) + 1)));
  const [tries] = await ctx.tx.select({ n: count() }).from(run).where(failed);
  return {
    kind: "failing", runId: row.id, since: since.toISOString(), until: ended(row), tries: tries?.n ?? 1,
    error: viewError(row.error, ctx.language), lastSuccessAt: iso(link.lastSuccessAt), nextDueAt: iso(link.nextDueAt),
  };
}

async function successBefore(ctx: TenantContext, row: RunRow): Promise<string | null> {
  const [before] = await ctx.tx
    .select({ at: run.finishedAt })
    .from(run)
    .where(and(eq(run.connectionId, row.connectionId), eq(run.state, "succeeded"), isNotNull(run.finishedAt), lt(run.queuedAt, row.queuedAt)))
    .orderBy(desc(run.queuedAt))
    .limit(1);
  return iso(before?.at ?? null);
}

const iso = (at: Date | null) => at?.toISOString() ?? null;
const ended = (row: RunRow): string => (row.finishedAt ?? row.queuedAt).toISOString();
