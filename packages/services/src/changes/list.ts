import { desc, lt } from "drizzle-orm";
import { changeSet } from "@treeline/db/schema/change-set";
import { z } from "zod";
import { requireId } from "../id.ts";
import { query } from "../verb.ts";
import { viewChanges, type ChangeView } from "./change-view.ts";

/** Changes, the newest first; ids are time-ordered, so the last one read is the cursor. */
export const listChanges = query({
  needs: "viewer",
  input: z.object({
    organizationId: z.string(),
    cursor: z.string().nullish(),
    limit: z.int().min(1).max(100).default(20),
  }),
  async run(ctx, { cursor, limit }): Promise<{ changes: ChangeView[]; next: string | null }> {
    const rows = await ctx.tx
      .select()
      .from(changeSet)
      .where(cursor ? lt(changeSet.id, requireId(cursor, "page")) : undefined)
      .orderBy(desc(changeSet.id))
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    const changes = (await viewChanges(ctx, page)).map(({ view }) => view);
    return { changes, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  },
});
