import { asc, eq } from "drizzle-orm";
import { changeSet } from "@treeline/db/schema/change-set";
import { run } from "@treeline/db/schema/run";
import type { PlanLine } from "@treeline/org/sync/lines";
import { z } from "zod";
import { concealedFrom } from "../changes/concealed.ts";
import { withFaces, type LineView } from "../changes/faces.ts";
import { isOf, LINE_SORTS, type LineSort } from "../changes/line-sort.ts";
import { stepsOf } from "../changes/seat-states.ts";
import { linesOf, tell, type SentenceView } from "../changes/tell.ts";
import type { TenantContext } from "../context.ts";
import { notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { query } from "../verb.ts";
import { readHeldPlan } from "./held-plan.ts";

/** One person's part in a run, as the caller may see it. */
export type RunLineView = PlanLine;

export interface RunLines {
  lines: LineView[];
  /** With the first page. */
  sentences: SentenceView[];
  /** Of the sort that was asked for; all without one. */
  total: number;
  /** How many there are of each sort. */
  sorts: Record<LineSort, number>;
  next: string | null;
}

/** What a run changed, person by person; of a run that waits for a member, what it would change. */
export const listRunLines = query({
  needs: "viewer",
  input: z.object({
    organizationId: z.string(),
    runId: z.string(),
    sort: z.enum(LINE_SORTS).nullish(),
    cursor: z.string().nullish(),
    limit: z.int().min(1).max(500).default(100),
  }),
  async run(ctx, { runId, sort, cursor, limit }): Promise<RunLines> {
    const from = position(cursor);
    const all = await readLines(ctx, requireId(runId, "run"));
    const wanted = sort ? all.filter((line) => isOf(line, sort)) : all;
    const to = from + limit;
    const count = (one: LineSort) => all.filter((line) => isOf(line, one)).length;
    return {
      lines: await withFaces(ctx, wanted.slice(from, to)),
      sentences: from === 0 ? tell(all) : [],
      total: wanted.length,
      sorts: { left: count("left"), moved: count("moved"), changed: count("changed"), joined: count("joined") },
      next: to < wanted.length ? String(to) : null,
    };
  },
});

/** All lines of a run at once, for a file. */
export const exportRunLines = query({
  needs: "viewer",
  input: z.object({ organizationId: z.string(), runId: z.string() }),
  run: (ctx, { runId }): Promise<RunLineView[]> => readLines(ctx, requireId(runId, "run")),
});

/** A run's lines stay as they are, so a page is named by where it begins. */
function position(cursor: string | null | undefined): number {
  if (cursor === null || cursor === undefined) return 0;
  if (!/^\d{1,9}$/.test(cursor)) throw notFound("page");
  return Number(cursor);
}

async function readLines(ctx: TenantContext, runId: string): Promise<PlanLine[]> {
  const [found] = await ctx.tx.select({ state: run.state }).from(run).where(eq(run.id, runId));
  if (!found) throw notFound("run");
  const concealed = await concealedFrom(ctx);
  const waiting = found.state === "succeeded" ? null : await readHeldPlan(ctx, runId);
  if (waiting) return waiting.lines.filter(({ personId, managers }) => !isConcealed(concealed, personId, managers.from, managers.to));
  const changes = await ctx.tx.select({ id: changeSet.id }).from(changeSet).where(eq(changeSet.runId, runId)).orderBy(asc(changeSet.at));
  const steps = await stepsOf(ctx, changes.map(({ id }) => id), { concealed });
  return [...steps.values()].flatMap((step) => linesOf(step, concealed));
}

const isConcealed = (concealed: ReadonlySet<string> | null, ...ids: (string | null)[]) => concealed !== null && ids.some((id) => id !== null && concealed.has(id));
