import { sql } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import type { ChartCounts } from "@treeline/org/chart/head-counts";
import { z } from "zod";
import type { TenantContext } from "../context.ts";
import { isUnplaced } from "../chart/unplaced-rule.ts";
import { onChart } from "./visible.ts";

const counts = z.array(z.object({ people: z.coerce.number(), vacant: z.coerce.number(), unplaced: z.coerce.number() })).length(1);

/** The same numbers as `HeadCounts.all` of the caller's chart, without a look at each row. */
export async function countSeats(ctx: TenantContext): Promise<Pick<ChartCounts, "people" | "vacant" | "unplaced">> {
  const rows = await ctx.tx.execute(sql`
    select count(*) filter (where ${person.seat} = 'person') as people,
           count(*) filter (where ${person.seat} = 'vacant') as vacant,
           count(*) filter (where ${isUnplaced(ctx)}) as unplaced
    from ${person} where ${onChart(ctx)}`);
  return counts.parse(rows)[0] ?? { people: 0, vacant: 0, unplaced: 0 };
}
