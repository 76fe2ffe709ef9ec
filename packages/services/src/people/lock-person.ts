import { eq } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import { whyMissing } from "../arrivals/why-missing.ts";
import type { TenantContext } from "../context.ts";
import { AppError, notFound } from "../error.ts";
import { requireId } from "../id.ts";
import type { Missing } from "../missing.ts";
import { lockConnection } from "../sync/lease.ts";
import { seesHidden } from "./visible.ts";

export type PersonRow = typeof person.$inferSelect;

/**
 * A seat on the chart that the caller may see, with the connection locked: nothing changes people until this transaction
 * ends. @throws AppError NOT_FOUND, CONFLICT `left`, `arriving`
 */
export async function lockSeat(ctx: TenantContext, personId: string): Promise<PersonRow> {
  const id = requireId(personId, "person");
  const [found] = await ctx.tx.select({ connectionId: person.connectionId }).from(person).where(eq(person.id, id));
  if (!found) throw await whyMissing(ctx, id, "person");
  await lockConnection(ctx, found.connectionId);
  const row = await findPerson(ctx, id);
  if (row.seat !== "gone") return row;
  throw new AppError("CONFLICT", { en: "This person is no longer on the chart, so nothing was changed.", de: "Diese Person ist nicht mehr im Organigramm, deshalb wurde nichts geändert." }, {
    reason: "left",
    action: { en: "Reload the page to see the chart as it is now.", de: "Laden Sie die Seite neu, um das Organigramm zu sehen, wie es jetzt ist." },
  });
}

/** The same for a seat that somebody holds. @throws AppError NOT_FOUND, CONFLICT `left`, `vacant` */
export async function lockPerson(ctx: TenantContext, personId: string): Promise<PersonRow> {
  const row = await lockSeat(ctx, personId);
  if (row.seat !== "vacant") return row;
  throw new AppError("CONFLICT", { en: "Nobody holds this seat at the moment, so nothing was changed.", de: "Diese Stelle ist zurzeit unbesetzt, deshalb wurde nichts geändert." }, {
    reason: "vacant",
    action: { en: "A vacant seat has a title and a manager only; change these, or wait until somebody holds it.", de: "Eine unbesetzte Stelle hat nur eine Position und eine vorgesetzte Person; ändern Sie diese, oder warten Sie, bis die Stelle besetzt ist." },
  });
}

/** Anybody whom the caller may see, gone or not. @throws AppError NOT_FOUND */
export async function findPerson(ctx: TenantContext, id: string, what: Missing = "person"): Promise<PersonRow> {
  const [row] = await ctx.tx.select().from(person).where(eq(person.id, id));
  if (!row) throw await whyMissing(ctx, id, what);
  if (row.hidden && !seesHidden(ctx)) throw notFound(what);
  return row;
}
