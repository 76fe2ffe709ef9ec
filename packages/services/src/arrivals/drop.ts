import { and, eq, gt } from "drizzle-orm";
import { arrival } from "@treeline/db/schema/arrival";
import { connection } from "@treeline/db/schema/connection";
import { addDays, dayIn } from "@treeline/org/day";
import type { TenantContext } from "../context.ts";
import { readSettings } from "../sync/settings.ts";

/** Forgets who starts later than the settings now allow; a run that is being applied ends first, and the next one plans anew. */
export async function dropLaterArrivals(ctx: TenantContext): Promise<void> {
  await ctx.tx.update(connection).set({ settled: null });
  const { timeZone, joinersDays } = await readSettings(ctx);
  await ctx.tx.delete(arrival).where(gt(arrival.startDate, addDays(dayIn(timeZone, ctx.now()), joinersDays)));
}

/** Forgets all of a connection, or one of them; a run that still reads them writes them again. */
export async function dropArrivals(ctx: TenantContext, connectionId: string, externalId?: string): Promise<void> {
  const one = externalId === undefined ? undefined : eq(arrival.externalId, externalId);
  await ctx.tx.delete(arrival).where(and(eq(arrival.connectionId, connectionId), one));
}
