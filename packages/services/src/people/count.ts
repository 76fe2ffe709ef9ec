import { sql } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import { z } from "zod";
import type { TenantContext } from "../context.ts";
import { isUnplaced } from "../chart/unplaced-rule.ts";
import { onChart } from "./visible.ts";

const counts = z.array(z.object({ people: z.coerce.number(), vacant: z.coerce.number(), unplaced: z.coerce.number() })).length(1);

/** Seats on the chart, as far as the caller may see: people (the unplaced too), vacant seats, and people without a place. */
export async function countSeats(ctx: TenantContext): Promise<{ people: number; vacant: number; unplaced: number }> {
  const rows = await ctx.tx.execute(sql`
    select count(*) filter (where ${person.seat} = 'person') as people,
           count(*) filter (where ${person.seat} = 'vacant') as vacant,
           count(*) filter (where ${isUnplaced(ctx)}) as unplaced
    from ${person} where ${onChart(ctx)}`);
  return counts.parse(rows)[0] ?? { people: 0, vacant: 0, unplaced: 0 };
}
