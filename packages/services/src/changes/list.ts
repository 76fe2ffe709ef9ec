import { desc, lt } from "drizzle-orm";
import { changeSet } from "@treeline/db/schema/change-set";
import { z } from "zod";
import type { TenantContext } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { requireId } from "../id.ts";
import { query } from "../verb.ts";
import { viewChanges, type ChangeView } from "./change-view.ts";

/** Changes, the newest first; ids are time-ordered, so the last one read is the cursor. Those with nothing to tell are passed over. */
export const listChanges = query({
  needs: "viewer",
  cost: COSTS.list,
  input: z.object({
    organizationId: z.string(),
    cursor: z.string().nullish(),
    limit: z.int().min(1).max(100).default(20),
  }),
  async run(ctx, { cursor, limit }): Promise<{ changes: ChangeView[]; next: string | null }> {
    const changes: ChangeView[] = [];
    let after = cursor ? requireId(cursor, "page") : null;
    for (let turn = 0; turn < TURNS; turn += 1) {
      const { views, next } = await readPage(ctx, after, limit - changes.length);
      changes.push(...views);
      after = next;
      if (after === null || changes.length >= limit) break;
    }
    return { changes, next: after };
  },
});

/** A page that is still short after so many looks is given as it is. */
const TURNS = 20;

async function readPage(ctx: TenantContext, after: string | null, most: number): Promise<{ views: ChangeView[]; next: string | null }> {
  const rows = await ctx.tx
    .select()
    .from(changeSet)
    .where(after === null ? undefined : lt(changeSet.id, after))
    .orderBy(desc(changeSet.id))
    .limit(most + 1);
  const page = rows.slice(0, most);
  return { views: (await viewChanges(ctx, page)).map(({ view }) => view), next: rows.length > most ? (page.at(-1)?.id ?? null) : null };
}
