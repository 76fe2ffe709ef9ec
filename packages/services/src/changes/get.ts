import { eq } from "drizzle-orm";
import { changeSet } from "@treeline/db/schema/change-set";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { query } from "../verb.ts";
import { viewChanges, type ChangeView } from "./change-view.ts";
import { withFaces, type LineView } from "./faces.ts";

/** One change, person by person. */
export const getChange = query({
  needs: "viewer",
  cost: COSTS.look,
  input: z.object({ organizationId: z.string(), changeId: z.string() }),
  async run(ctx, { changeId }): Promise<ChangeView & { lines: LineView[] }> {
    const rows = await ctx.tx.select().from(changeSet).where(eq(changeSet.id, requireId(changeId, "change")));
    const [found] = await viewChanges(ctx, rows, { all: true });
    if (!found) throw notFound("change");
    return { ...found.view, lines: await withFaces(ctx, found.lines) };
  },
});
