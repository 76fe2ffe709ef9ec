import { and, eq, inArray, sql } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { changeSet } from "@treeline/db/schema/change-set";
import { chartExport } from "@treeline/db/schema/export";
import { finding } from "@treeline/db/schema/finding";
import { heldPlan } from "@treeline/db/schema/held-plan";
import { override } from "@treeline/db/schema/override";
import { person } from "@treeline/db/schema/person";
import { personVersion } from "@treeline/db/schema/person-version";
import { run } from "@treeline/db/schema/run";
import { rawSql } from "@treeline/db/tenant";
import { z } from "zod";
import { dropArrivals } from "../arrivals/drop.ts";
import type { TenantContext } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { arrayLiteral } from "../sync/array-literal.ts";
import { notifySync } from "../sync/progress.ts";
import { command } from "../verb.ts";

/**
 * Forgets the credential and ends what is in progress; the identities stay, for a return. `erase` also removes the people and every file
 * that names them. It needs an admin, and works on a connection that is already disconnected.
 */
export const disconnect = command({
  needs: "member",
  cost: COSTS.edit,
  needsFor: ({ people }) => (people === "erase" ? "admin" : "member"),
  input: z.object({ organizationId: z.string(), connectionId: z.string(), people: z.enum(["keep", "erase"]) }),
  async run(ctx, input): Promise<Record<string, never>> {
    const id = requireId(input.connectionId, "connection");
    // The connection first, then its runs: everybody locks them in this order, so nobody deadlocks.
    const [found] = await ctx.tx
      .update(connection)
      .set({ state: "disconnected", credential: null, clientIdHint: null, grantedKeys: [], frozenKeys: [], settled: null, mailedReasons: [], failingSince: null, nextDueAt: null, pausedReason: null, failuresInRow: 0 })
      .where(eq(connection.id, id))
      .returning({ id: connection.id });
    if (!found) throw notFound("connection");
    await discardRuns(ctx, id);
    await dropArrivals(ctx, id);
    if (input.people === "erase") await erasePeople(ctx, id);
    return {};
  },
  after: notifySync,
  audit: { verb: "connection.disconnect", subject: ({ connectionId, people }) => ({ connectionId, people }) },
});

/** The lease grows, so that a worker in the middle of one can't write any more. */
async function discardRuns(ctx: TenantContext, connectionId: string): Promise<void> {
  await ctx.tx
    .update(run)
    .set({ state: "discarded", followUp: false, finishedAt: ctx.now(), lease: sql`${run.lease} + 1`, leaseUntil: null, reasons: [{ kind: "disconnected" }] })
    .where(and(eq(run.connectionId, connectionId), inArray(run.state, ["queued", "running", "held"])));
}

/** People first: a picture that is being stored holds its person until it is there, and so is deleted too. */
async function erasePeople(ctx: TenantContext, connectionId: string): Promise<void> {
  const gone = await ctx.tx.delete(person).where(eq(person.connectionId, connectionId)).returning({ id: person.id });
  await rawSql(ctx.tx)`delete from picture where person_id = any(${arrayLiteral(gone.map(({ id }) => id))}::uuid[])`;
  for (const table of [personVersion, override, changeSet, finding, heldPlan, chartExport]) await ctx.tx.delete(table);
  await ctx.tx.update(run).set({ picturesTotal: sql`${run.picturesDone} + ${run.picturesFailed}` }).where(eq(run.connectionId, connectionId));
}
