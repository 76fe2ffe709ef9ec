import { chartExport } from "@treeline/db/schema/export";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { notFound } from "../error.ts";
import { query } from "../verb.ts";
import { mine, stillSees } from "./mine.ts";

export interface ExportView {
  state: "waiting" | "running" | "ready" | "failed";
  /** 0…1 */
  progress: number;
  /** Why it failed and what to do, in sentences. */
  error: string | null;
}

const { state, progress, error, audience } = chartExport;

/** How far a file is. @throws AppError NOT_FOUND, for others' files too */
export const getExport = query({
  needs: "viewer",
  cost: COSTS.look,
  input: z.object({ organizationId: z.string(), exportId: z.string() }),
  async run(ctx, { exportId }): Promise<ExportView> {
    const [row] = await ctx.tx.select({ state, progress, error, audience }).from(chartExport).where(mine(ctx, exportId));
    if (!row || !stillSees(ctx, row)) throw notFound("export");
    return { state: row.state, progress: row.progress, error: row.error };
  },
});
