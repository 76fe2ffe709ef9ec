import type { TenantContext } from "../context.ts";
import { and, eq, ne } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import { AppError, notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { findPerson, type PersonRow } from "./lock-person.ts";

/**
 * Somebody who can be a person's manager. The connection is locked.
 * @throws AppError NOT_FOUND, CONFLICT `left`, `vacant`, `hidden`, `loop`
 */
export async function requireManager(ctx: TenantContext, row: PersonRow, managerId: string): Promise<PersonRow> {
  const id = requireId(managerId, "manager");
  const manager = await findPerson(ctx, id).catch(() => Promise.reject(notFound("manager")));
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

async function refuseLoop(ctx: TenantContext, row: PersonRow, manager: PersonRow): Promise<void> {
  if (manager.id === row.id) {
    throw new AppError("CONFLICT", `${row.name} can't report to ${row.name}.`, { reason: "loop", action: "Choose somebody else." });
  }
  const seats = await ctx.tx
    .select({ id: person.id, name: person.name, title: person.title, managerId: person.managerId })
    .from(person)
    .where(and(eq(person.connectionId, row.connectionId), ne(person.seat, "gone")));
  const byId = new Map(seats.map((seat) => [seat.id, seat]));
  const chain: string[] = [];
  const seen = new Set<string>();
  for (let at = byId.get(manager.id); at && !seen.has(at.id); at = byId.get(at.managerId ?? "")) {
    seen.add(at.id);
    chain.push(at.name ?? `the vacant seat ${at.title ?? ""}`.trimEnd());
    if (at.id !== row.id) continue;
    const [first, ...above] = chain;
    throw new AppError("CONFLICT", `${first} reports to ${above.join(", who reports to ")}, so ${row.name} can't report to ${manager.name}.`, {
      reason: "loop",
      action: `Move ${manager.name} out of ${row.name}'s team first, or choose somebody else.`,
    });
  }
}
