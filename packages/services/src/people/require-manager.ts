import { and, eq, ne } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import type { TenantContext } from "../context.ts";
import { AppError, notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { findPerson, type PersonRow } from "./lock-person.ts";

/**
 * Somebody who can be a person's manager. The connection is locked.
 * @throws AppError NOT_FOUND, CONFLICT `left`, `vacant`, `hidden`, `loop`
 */
export async function requireManager(ctx: TenantContext, row: PersonRow, managerId: string): Promise<PersonRow> {
  const manager = await findPerson(ctx, requireId(managerId, "manager"), "manager");
  if (manager.connectionId !== row.connectionId) throw notFound("manager");
  refuseAbsent(manager);
  await refuseLoop(ctx, row, manager);
  return manager;
}

function refuseAbsent(manager: PersonRow): void {
  const action = "Choose somebody who is on the chart.";
  if (manager.seat === "gone") throw new AppError("CONFLICT", "That manager is no longer on the chart.", { reason: "left", action });
  if (manager.seat === "vacant") throw new AppError("CONFLICT", "Nobody holds that seat at the moment, so nobody can be moved there.", { reason: "vacant", action });
  if (manager.hidden) throw new AppError("CONFLICT", `${manager.name} is hidden from the chart, so nobody can be moved there.`, { reason: "hidden", action: `Show ${manager.name} on the chart first, or choose somebody else.` });
}

/** By the managers as shown; the words name everybody between the two. */
async function refuseLoop(ctx: TenantContext, row: PersonRow, manager: PersonRow): Promise<void> {
  if (manager.id === row.id) {
    throw new AppError("CONFLICT", `${called(row)} can't report to ${called(row)}.`, { reason: "loop", action: "Choose somebody else." });
  }
  const seats = await ctx.tx
    .select({ id: person.id, name: person.name, title: person.title, managerId: person.managerId })
    .from(person)
    .where(and(eq(person.connectionId, row.connectionId), ne(person.seat, "gone")));
  const byId = new Map(seats.map((seat) => [seat.id, seat]));
  const chain = new Map<string, string>();
  for (let at = byId.get(manager.id); at && !chain.has(at.id); at = byId.get(at.managerId ?? "")) chain.set(at.id, called(at));
  if (!chain.has(row.id)) return;
  const [first, ...above] = [...chain.values()].slice(0, [...chain.keys()].indexOf(row.id) + 1);
  throw new AppError("CONFLICT", `${first} reports to ${above.join(", who reports to ")}, so ${called(row)} can't report to ${called(manager)}.`, {
    reason: "loop",
    action: `Move ${called(manager)} out of this team first, or choose somebody else.`,
  });
}

const called = ({ name, title }: Pick<PersonRow, "name" | "title">) => name ?? (title === null ? "a vacant seat" : `the vacant seat ${title}`);
