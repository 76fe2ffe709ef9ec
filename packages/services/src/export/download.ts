import { chartExport } from "@treeline/db/schema/export";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { notFound } from "../error.ts";
import { query } from "../verb.ts";
import { mine, stillSees } from "./mine.ts";

export interface ExportFile {
  name: string;
  bytes: Buffer;
}

const { fileName, content, audience } = chartExport;

/** A file that is ready. @throws AppError NOT_FOUND, for others' files too */
export const downloadExport = query({
  needs: "viewer",
  cost: COSTS.download,
  input: z.object({ organizationId: z.string(), exportId: z.string() }),
  async run(ctx, { exportId }): Promise<ExportFile> {
    const [row] = await ctx.tx.select({ fileName, content, audience }).from(chartExport).where(mine(ctx, exportId));
    if (!row?.fileName || !row.content || !stillSees(ctx, row)) throw notFound("export");
    return { name: row.fileName, bytes: row.content };
  },
});
