import { run, type RunCounts, type RunStep } from "@treeline/db/schema/run";
import { finding } from "@treeline/db/schema/finding";
import { count, inArray } from "drizzle-orm";
import type { TenantContext } from "../context.ts";
import { mayAct } from "../role.ts";
import { userNames } from "../user-names.ts";
import { type ErrorView, type ReasonView, viewError, viewReason } from "./run-words.ts";

export type RunRow = typeof run.$inferSelect;

/** A run as a page shows it; instants are ISO strings. */
export interface RunView {
  id: string;
  connectionId: string;
  state: RunRow["state"];
  trigger: RunRow["trigger"];
  /** The name of the member who pressed the button; null for the system and for members who are gone. */
  triggeredBy: string | null;
  /** Waits behind a running one. */
  followUp: boolean;
  queuedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  step: RunRow["step"];
  progress: { done: number; total: number | null };
  counts: RunCounts | null;
  steps: RunStep[];
  requests: number;
  waitedMs: number;
  /** Held: why. Else notices of what was left as it was. */
  reasons: ReasonView[];
  /** Held, but joins, said leavers and values were applied; the moves wait. */
  partly: boolean;
  /** The name of the member who applied, discarded or cancelled it; null also where a later run took its place. */
  decidedBy: string | null;
  decidedAt: string | null;
  supersededBy: string | null;
  /** What this run found first, and found no more. */
  findings: { new: number; closed: number };
  error: ErrorView | null;
  pictures: { total: number; done: number; failed: number };
}

function viewRun(ctx: TenantContext, row: RunRow, names: ReadonlyMap<string, string>, findings: RunView["findings"]): RunView {
  const { language } = ctx;
  return {
    id: row.id,
    connectionId: row.connectionId,
    state: row.state,
    trigger: row.trigger,
    triggeredBy: names.get(row.triggeredBy ?? "") ?? null,
    followUp: row.followUp,
    queuedAt: row.queuedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    step: row.step,
    progress: { done: row.progressDone, total: row.progressTotal },
    counts: row.counts && countsFor(ctx, row.counts),
    steps: row.steps,
    requests: row.requests,
    waitedMs: row.waitedMs,
    reasons: row.reasons.map((reason) => viewReason(reason, language)),
    partly: row.partly,
    decidedBy: names.get(row.decidedBy ?? "") ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    supersededBy: row.supersededBy,
    findings,
    error: row.error && viewError(row.error, language),
    pictures: { total: row.picturesTotal, done: row.picturesDone, failed: row.picturesFailed },
  };
}

/** Only admins are told how many records are of people who start later; to others they are among the rest. */
function countsFor(ctx: TenantContext, counts: RunCounts): RunCounts {
  const { apart } = counts;
  if (apart === undefined || mayAct(ctx.role, "admin")) return counts;
  return { ...counts, apart: { ...apart, left: 0, notStarted: 0, other: apart.left + apart.notStarted + apart.other } };
}

export async function viewRuns(ctx: TenantContext, rows: readonly RunRow[]): Promise<RunView[]> {
  const names = await userNames(ctx, rows.flatMap((row) => [row.triggeredBy, row.decidedBy]));
  const ids = rows.map(({ id }) => id);
  const opened = await countFindings(ctx, finding.foundRunId, ids);
  const closed = await countFindings(ctx, finding.closedRunId, ids);
  return rows.map((row) => viewRun(ctx, row, names, { new: opened.get(row.id) ?? 0, closed: closed.get(row.id) ?? 0 }));
}

async function countFindings(ctx: TenantContext, by: typeof finding.foundRunId | typeof finding.closedRunId, runIds: string[]): Promise<Map<string | null, number>> {
  if (runIds.length === 0) return new Map();
  const rows = await ctx.tx.select({ runId: by, count: count() }).from(finding).where(inArray(by, runIds)).groupBy(by);
  return new Map(rows.map((row) => [row.runId, row.count]));
}

/** It waits for a worker or is worked on. */
export const isUnderWay = <R extends { state: RunRow["state"] }>(run: R): run is R & { state: "queued" | "running" } => run.state === "queued" || run.state === "running";

/** Nothing more will happen to it: it ended, and so did its pictures. */
export function isOver(view: RunView): boolean {
  if (isUnderWay(view)) return false;
  return view.pictures.done + view.pictures.failed >= view.pictures.total;
}
