import { eq, sql } from "drizzle-orm";
import { changeSet, type Undo } from "@treeline/db/schema/change-set";
import { connection } from "@treeline/db/schema/connection";
import type { Person } from "@treeline/org/person";
import type { Plan } from "@treeline/org/sync/changes";
import type { TenantContext } from "../context.ts";
import { planRows, type PlannedRows } from "./plan-rows.ts";
import { writeOverrides } from "./write-overrides.ts";
import { writePlan } from "./write-plan.ts";

export interface ChangeInput {
  connectionId: string;
  plan: Plan;
  /** Everybody known before it. */
  people: readonly Person[];
  kind: (typeof changeSet.$inferSelect)["kind"];
  /** As the audit names it; `sync` for a run. */
  verb: string;
  runId?: string;
  userId?: string | null;
  /** Whom an edit is about. */
  personId?: string;
  /** A member approved it, so that the guards don't count it. */
  approved?: boolean;
  /** An edit's overrides before and after; an edit is noted even where nothing shows. */
  undo?: Undo;
  /** It is noted even where nothing shows. */
  always?: boolean;
}

/**
 * Writes everything of one plan in the caller's transaction: people, their versions, overrides, and the change set that
 * names them. The caller has locked the connection. A plan that changes nobody answers null, unless it is an edit's.
 */
export async function writeChange(ctx: TenantContext, input: ChangeInput): Promise<{ changeId: string | null; rows: PlannedRows }> {
  const { connectionId, plan, people, kind, verb, approved = false } = input;
  const rows = planRows(plan, people);
  if (rows.inserts.length + rows.updates.length === 0 && !input.undo && !input.always) {
    await writeOverrides(ctx, plan.overrides);
    if (plan.overrides.length > 0) await ctx.tx.update(connection).set({ settled: null }).where(eq(connection.id, connectionId));
    return { changeId: null, rows };
  }
  const at = await nextInstant(ctx, connectionId);
  const said = plan.leaves.filter((leave) => leave.from === "person" && leave.said).length;
  const [row] = await ctx.tx
    .insert(changeSet)
    .values({
      organizationId: ctx.organizationId, connectionId, at, kind, verb, approved,
      runId: input.runId ?? null, userId: input.userId ?? null, personId: input.personId ?? null, undo: input.undo ?? null,
      joined: plan.counts.joined, changed: plan.counts.changed, leftSaid: said, leftUnsaid: plan.counts.left - said,
    })
    .returning({ id: changeSet.id });
  if (!row) throw new Error("a change set was not written");
  await writePlan(ctx, { connectionId, changeId: row.id, at }, rows);
  await writeOverrides(ctx, plan.overrides);
  return { changeId: row.id, rows };
}

/** The instant of a change, after which the next read is planned anew. Now, or a millisecond after the last change where the clocks of two processes disagree: ranges never turn round. */
export async function nextInstant(ctx: TenantContext, connectionId: string): Promise<Date> {
  const now = ctx.now().toISOString();
  const [link] = await ctx.tx
    .update(connection)
    .set({ settled: null, changedAt: sql`greatest(${now}::timestamptz, ${connection.changedAt} + interval '1 millisecond')` })
    .where(eq(connection.id, connectionId))
    .returning({ at: connection.changedAt });
  if (!link?.at) throw new Error("a change needs its connection");
  return link.at;
}
