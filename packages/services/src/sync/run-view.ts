import { run, type RunCounts, type RunError, type RunStep } from "@treeline/db/schema/run";
import type { Context } from "../context.ts";
import { userNames } from "../user-names.ts";

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
  reasons: string[];
  error: RunError | null;
  pictures: { total: number; done: number; failed: number };
}

export function viewRun(row: RunRow, names: ReadonlyMap<string, string>): RunView {
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
    counts: row.counts,
    steps: row.steps,
    requests: row.requests,
    waitedMs: row.waitedMs,
    reasons: row.reasons,
    error: row.error,
    pictures: { total: row.picturesTotal, done: row.picturesDone, failed: row.picturesFailed },
  };
}

export async function viewRuns(ctx: Context, rows: readonly RunRow[]): Promise<RunView[]> {
  const names = await userNames(ctx, rows.map((row) => row.triggeredBy));
  return rows.map((row) => viewRun(row, names));
}

/** Nothing more will happen to it: it ended, and so did its pictures. */
export function isOver(view: RunView): boolean {
  if (view.state === "queued" || view.state === "running") return false;
  return view.pictures.done + view.pictures.failed >= view.pictures.total;
}
