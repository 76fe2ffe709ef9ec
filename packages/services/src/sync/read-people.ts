import { eq } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import type { Person } from "@treeline/org/person";
import type { TenantContext } from "../context.ts";

/** Everybody known of a connection, vacant and gone seats too, with managers by external id. */
export async function readPeople(ctx: TenantContext, connectionId: string): Promise<Person[]> {
  const rows = await ctx.tx
    .select({
      id: person.id,
      externalId: person.externalId,
      seat: person.seat,
      name: person.name,
      title: person.title,
      email: person.email,
      startDate: person.startDate,
      pictureSource: person.pictureSource,
      managerId: person.managerId,
      sourceManagerExternalId: person.sourceManagerExternalId,
      managerReason: person.managerReason,
    })
    .from(person)
    .where(eq(person.connectionId, connectionId));
  const externalIds = new Map(rows.map((row) => [row.id, row.externalId]));
  return rows.map(({ managerId, ...row }) => ({
    ...row,
    managerExternalId: managerId === null ? null : (externalIds.get(managerId) ?? null),
  }));
}
