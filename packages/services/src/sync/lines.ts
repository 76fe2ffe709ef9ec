import type { PlanLine } from "@treeline/org/sync/lines";
import { z } from "zod";
import { withFaces, type LineView } from "../changes/faces.ts";
import { isOf, LINE_SORTS, type LineSort } from "../changes/line-sort.ts";
import { tell, type SentenceView } from "../changes/tell.ts";
import { COSTS } from "../cost/costs.ts";
import { notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { query } from "../verb.ts";
import { readImportPage } from "./import-lines.ts";
import { readLines } from "./read-lines.ts";

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
  cost: COSTS.list,
  input: z.object({
    organizationId: z.string(),
    runId: z.string(),
    sort: z.enum(LINE_SORTS).nullish(),
    cursor: z.string().nullish(),
    limit: z.int().min(1).max(500).default(100),
  }),
  async run(ctx, { runId, sort, cursor, limit }): Promise<RunLines> {
    const id = requireId(runId, "run");
    const from = position(cursor);
    const imported = await readImportPage(ctx, id, { from, limit: sort && sort !== "joined" ? 0 : limit });
    if (imported) {
      const total = sort && sort !== "joined" ? 0 : imported.total;
      return {
        lines: await withFaces(ctx, imported.lines), sentences: imported.sentences, total,
        sorts: { left: 0, moved: 0, changed: 0, joined: imported.total }, next: nextOf(from + limit, total),
      };
    }
    const { lines: all, seats, waiting } = await readLines(ctx, id);
    const wanted = sort ? all.filter((line) => isOf(line, sort)) : all;
    const count = (one: LineSort) => all.filter((line) => isOf(line, one)).length;
    return {
      lines: await withFaces(ctx, wanted.slice(from, from + limit)),
      sentences: from === 0 ? tell({ lines: all, seats }, ctx.language, { waiting }) : [],
      total: wanted.length,
      sorts: { left: count("left"), moved: count("moved"), changed: count("changed"), joined: count("joined") },
      next: nextOf(from + limit, wanted.length),
    };
  },
});

const nextOf = (to: number, total: number) => (to < total ? String(to) : null);

/** All lines of a run at once, for a file. */
export const exportRunLines = query({
  needs: "viewer",
  cost: COSTS.csv,
  input: z.object({ organizationId: z.string(), runId: z.string() }),
  async run(ctx, { runId }): Promise<RunLineView[]> {
    return (await readLines(ctx, requireId(runId, "run"))).lines;
  },
});

/** A run's lines stay as they are, so a page is named by where it begins. */
function position(cursor: string | null | undefined): number {
  if (cursor === null || cursor === undefined) return 0;
  if (!/^\d{1,9}$/.test(cursor)) throw notFound("page");
  return Number(cursor);
}
