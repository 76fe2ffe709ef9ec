import { eq } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import type { TenantContext } from "../context.ts";
import { AppError, notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { lockConnection } from "../sync/lease.ts";
import { seesHidden } from "./visible.ts";

export type PersonRow = typeof person.$inferSelect;

/**
 * Somebody on the chart whom the caller may see, with the connection locked: nothing changes people until this transaction ends.
 * @throws AppError NOT_FOUND, CONFLICT `left` or `vacant`
 */
export async function lockPerson(ctx: TenantContext, personId: string): Promise<PersonRow> {
  const id = requireId(personId, "person");
  const [found] = await ctx.tx.select({ connectionId: person.connectionId }).from(person).where(eq(person.id, id));
  if (!found) throw notFound("person");
  await lockConnection(ctx, found.connectionId);
  return requirePresent(await findPerson(ctx, id));
}

export async function findPerson(ctx: TenantContext, id: string): Promise<PersonRow> {
  const [row] = await ctx.tx.select().from(person).where(eq(person.id, id));
  if (!row || (row.hidden && !seesHidden(ctx))) throw notFound("person");
  return row;
}

function requirePresent(row: PersonRow): PersonRow {
  if (row.seat === "gone") {
    throw new AppError("CONFLICT", "This person is no longer on the chart, so nothing was changed.", {
      reason: "left",
      action: "Reload the page to see the chart as it is now.",
    });
  }
  if (row.seat === "vacant") {
    throw new AppError("CONFLICT", "Nobody holds this seat at the moment, so there is nothing to change by hand.", {
      reason: "vacant",
      action: "Change the people around it instead, or Personio.",
    });
  }
  return row;
}
