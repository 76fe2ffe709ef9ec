import { desc, lt } from "drizzle-orm";
import { run } from "@treeline/db/schema/run";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { requireId } from "../id.ts";
import { query } from "../verb.ts";
import { viewRuns, type RunView } from "./run-view.ts";

/** Runs, the newest first; ids are time-ordered, so the last one is the cursor. */
export const listRuns = query({
  needs: "viewer",
  cost: COSTS.list,
  input: z.object({
    organizationId: z.string(),
    cursor: z.string().nullish(),
    limit: z.int().min(1).max(100).default(20),
  }),
  async run(ctx, { cursor, limit }): Promise<{ runs: RunView[]; next: string | null }> {
    const rows = await ctx.tx
      .select()
      .from(run)
      .where(cursor ? lt(run.id, requireId(cursor, "page")) : undefined)
      .orderBy(desc(run.id))
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    return { runs: await viewRuns(ctx, page), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  },
});
