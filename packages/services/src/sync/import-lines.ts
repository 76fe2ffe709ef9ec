import { and, eq } from "drizzle-orm";
import { changeSet } from "@treeline/db/schema/change-set";
import { run } from "@treeline/db/schema/run";
import { rawSql } from "@treeline/db/tenant";
import type { PlanLine } from "@treeline/org/sync/lines";
import { concealedFrom } from "../changes/concealed.ts";
import { stepsOf } from "../changes/seat-states.ts";
import { differenceOf, importSentence, type SentenceView } from "../changes/tell.ts";
import type { TenantContext } from "../context.ts";
import { arrayLiteral } from "./array-literal.ts";

/** Fewer are read at once. */
const MANY = 500;

/** A page of a run in which many people joined and nothing else happened, such as a first import; null for any other run. */
export async function readImportPage(ctx: TenantContext, runId: string, page: { from: number; limit: number }): Promise<{ lines: PlanLine[]; total: number; sentences: SentenceView[] } | null> {
  const changes = await ctx.tx
    .select({ id: changeSet.id, joined: changeSet.joined, changed: changeSet.changed, leftSaid: changeSet.leftSaid, leftUnsaid: changeSet.leftUnsaid })
    .from(changeSet)
    .innerJoin(run, eq(run.id, changeSet.runId))
    .where(and(eq(changeSet.runId, runId), eq(run.state, "succeeded")));
  const [only] = changes;
  if (!only || changes.length > 1 || only.joined <= MANY || only.changed + only.leftSaid + only.leftUnsaid > 0) return null;
  const concealed = await concealedFrom(ctx);
  const sql = rawSql(ctx.tx);
  const joined = sql`
    from person_version v where v.change_id = ${only.id}::uuid and v.seat = 'person' and not (v.hidden and ${concealed !== null})
      and v.person_id <> all(${arrayLiteral([...(concealed ?? [])])}::uuid[])
      and not exists (select from person_version b where b.organization_id = v.organization_id and b.person_id = v.person_id and b.to_at = v.from_at and b.seat = 'person')`;
  const [sum] = await sql<{ total: number }[]>`select count(*)::int as total ${joined}`;
  const rows = await sql<{ id: string }[]>`select v.person_id as id ${joined} order by lower(v.name), v.person_id offset ${page.from} limit ${page.limit}`;
  const steps = await stepsOf(ctx, [only.id], { concealed, personIds: rows.map(({ id }) => id) });
  const ids = new Set(rows.map(({ id }) => id));
  const lines = [...steps.values()].flatMap((step) => differenceOf(step, concealed, ctx.language).lines).filter(({ personId }) => personId !== null && ids.has(personId));
  const total = sum?.total ?? 0;
  return { lines, total, sentences: page.from === 0 ? [importSentence(total, ctx.language)] : [] };
}
