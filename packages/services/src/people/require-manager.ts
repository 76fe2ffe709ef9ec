import { and, eq, ne } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import type { Wording } from "@treeline/org/language";
import type { TenantContext } from "../context.ts";
import { AppError, notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { findPerson, type PersonRow } from "./lock-person.ts";
import { seatInSentence } from "./seat-words.ts";

/**
 * Somebody who can be a person's manager. The connection is locked.
 * @throws AppError NOT_FOUND, CONFLICT `left`, `vacant`, `hidden`, `arriving`, `loop`
 */
export async function requireManager(ctx: TenantContext, row: PersonRow, managerId: string): Promise<PersonRow> {
  const manager = await findPerson(ctx, requireId(managerId, "manager"), "manager");
  if (manager.connectionId !== row.connectionId) throw notFound("manager");
  refuseAbsent(manager);
  await refuseLoop(ctx, row, manager);
  return manager;
}

function refuseAbsent(manager: PersonRow): void {
  const action = { en: "Choose somebody who is on the chart.", de: "Wählen Sie jemanden, der im Organigramm ist." };
  if (manager.seat === "gone") throw new AppError("CONFLICT", { en: "That manager is no longer on the chart.", de: "Diese vorgesetzte Person ist nicht mehr im Organigramm." }, { reason: "left", action });
  if (manager.seat === "vacant") throw new AppError("CONFLICT", { en: "Nobody holds that seat at the moment, so nobody can be moved there.", de: "Diese Stelle ist zurzeit unbesetzt, deshalb kann ihr niemand zugeordnet werden." }, { reason: "vacant", action });
  const name = seatInSentence(manager).en;
  if (manager.hidden) throw new AppError("CONFLICT", { en: `${name} is hidden from the chart, so nobody can be moved there.`, de: `${name} ist im Organigramm ausgeblendet, deshalb kann dort niemand zugeordnet werden.` }, { reason: "hidden", action: { en: `Show ${name} on the chart first, or choose somebody else.`, de: `Blenden Sie ${name} zuerst im Organigramm ein, oder wählen Sie jemand anderen.` } });
}

/** By the managers as shown; the words name everybody between the two. */
async function refuseLoop(ctx: TenantContext, row: PersonRow, manager: PersonRow): Promise<void> {
  if (manager.id === row.id) {
    const { en, de } = seatInSentence(row);
    throw new AppError("CONFLICT", { en: `${en} can't report to ${en}.`, de: `${de} kann nicht an sich selbst berichten.` }, {
      reason: "loop",
      action: { en: "Choose somebody else.", de: "Wählen Sie jemand anderen." },
    });
  }
  const seats = await ctx.tx
    .select({ id: person.id, name: person.name, title: person.title, managerId: person.managerId })
    .from(person)
    .where(and(eq(person.connectionId, row.connectionId), ne(person.seat, "gone")));
  const byId = new Map(seats.map((seat) => [seat.id, seat]));
  const chain = new Map<string, Wording>();
  for (let at = byId.get(manager.id); at && !chain.has(at.id); at = byId.get(at.managerId ?? "")) chain.set(at.id, seatInSentence(at));
  if (!chain.has(row.id)) return;
  const [first, ...above] = [...chain.values()].slice(0, [...chain.keys()].indexOf(row.id) + 1);
  const upwards = above.map(({ de }, at) => (at === 0 ? de : `${above[at - 1]?.de} an ${de}`)).join(", ");
  const [them, boss] = [seatInSentence(row), seatInSentence(manager)];
  throw new AppError(
    "CONFLICT",
    {
      en: `${first?.en} reports to ${above.map(({ en }) => en).join(", who reports to ")}, so ${them.en} can't report to ${boss.en}.`,
      de: `${first?.de} berichtet an ${upwards}; deshalb kann ${them.de} nicht an ${boss.de} berichten.`,
    },
    {
      reason: "loop",
      action: {
        en: `Move ${boss.en} out of this team first, or choose somebody else.`,
        de: `Ordnen Sie ${boss.de} zuerst außerhalb dieses Teams zu, oder wählen Sie jemand anderen.`,
      },
    },
  );
}
