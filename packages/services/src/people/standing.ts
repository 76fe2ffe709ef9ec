import { person } from "@treeline/db/schema/person";
import { countHeads, type Heads } from "@treeline/org/chart/head-counts";
import { readArrivals } from "../arrivals/read.ts";
import type { TenantContext } from "../context.ts";
import { onChart } from "./visible.ts";

/** Where a seat stands: managers from the top down, direct reports, and everybody below. */
export interface Standing {
  chain: string[];
  reports: string[];
  inAll: Heads;
}

/** One pass over the organization: an index on managers would be paid for by every import. */
export async function standingOf(ctx: TenantContext, id: string): Promise<Standing> {
  const seats = await ctx.tx.select({ id: person.id, managerId: person.managerId, seat: person.seat }).from(person).where(onChart(ctx));
  const arrivals = await readArrivals(ctx);
  const rows = [
    ...seats.map((row) => ({ ...row, seat: row.seat === "vacant" ? ("vacant" as const) : ("person" as const), arriving: null })),
    ...arrivals.map((row) => ({ id: row.id, managerId: row.managerId, seat: "person" as const, arriving: row.startDate })),
  ];
  const managers = new Map(rows.map((row) => [row.id, row.managerId]));
  const reports = Map.groupBy(rows, (row) => row.managerId);
  const below = new Set<string>([id]);
  for (const seat of below) for (const report of reports.get(seat) ?? []) below.add(report.id);
  below.delete(id);
  const chain = new Set<string>();
  for (let at = managers.get(id) ?? null; at !== null && !chain.has(at); at = managers.get(at) ?? null) chain.add(at);
  return { chain: [...chain].reverse(), reports: (reports.get(id) ?? []).map((row) => row.id), inAll: countHeads(rows.filter((row) => below.has(row.id))) };
}
