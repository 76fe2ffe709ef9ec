import { and, asc, eq, getTableColumns, ne, type SQL } from "drizzle-orm";
import { arrival } from "@treeline/db/schema/arrival";
import { person } from "@treeline/db/schema/person";
import type { TenantContext } from "../context.ts";
import { seesHidden } from "../people/visible.ts";

export type ArrivalRow = typeof arrival.$inferSelect;

/**
 * Who has yet to start, by id; nobody for whoever may not see them. Only the chart's columns read the table beside this.
 * A manager who left the chart since the run is none.
 */
export async function readArrivals(ctx: TenantContext, where?: SQL, most = 10_000): Promise<ArrivalRow[]> {
  if (!seesHidden(ctx)) return [];
  return ctx.tx
    .select({ ...getTableColumns(arrival), managerId: person.id })
    .from(arrival)
    .leftJoin(person, and(eq(person.id, arrival.managerId), ne(person.seat, "gone")))
    .where(where)
    .orderBy(asc(arrival.id))
    .limit(most);
}

/** As a list, a profile or a search tells them: like somebody hidden, with their first day. They have no picture yet. */
export const arrivingFields = ({ id, externalId, name, title, email, managerId, startDate }: ArrivalRow) => ({
  id, externalId, name, title, email, managerId, startDate, arriving: startDate, picture: null, seat: "person" as const, hidden: true,
});
