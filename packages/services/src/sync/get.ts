import { eq } from "drizzle-orm";
import { run } from "@treeline/db/schema/run";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { query } from "../verb.ts";
import { viewRuns, type RunView } from "./run-view.ts";

export const getRun = query({
  needs: "viewer",
  cost: COSTS.look,
  input: z.object({ organizationId: z.string(), runId: z.string() }),
  async run(ctx, input): Promise<RunView> {
    const rows = await ctx.tx.select().from(run).where(eq(run.id, requireId(input.runId, "run")));
    const [view] = await viewRuns(ctx, rows);
    if (!view) throw notFound("run");
    return view;
  },
});
