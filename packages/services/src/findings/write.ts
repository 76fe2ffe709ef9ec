import { and, eq, inArray, isNull } from "drizzle-orm";
import { finding } from "@treeline/db/schema/finding";
import type { Finding } from "@treeline/org/sync/changes";
import type { TenantContext } from "../context.ts";

type Row = typeof finding.$inferSelect;

/** Opens what a run found first, closes what it found no more; the same again writes nothing. */
export async function writeFindings(ctx: TenantContext, connectionId: string, runId: string, found: readonly Finding[]): Promise<void> {
  // A dismissed one was closed by a member, not by a run; it stays closed.
  const rows = await ctx.tx.select().from(finding).where(and(eq(finding.connectionId, connectionId), isNull(finding.closedRunId)));
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  const fresh = found.filter((one) => !known.has(keyOf(one)));
  const wanted = new Set(found.map(keyOf));
  const gone = rows.filter((row) => row.closedAt === null && !wanted.has(keyOf(row)));
  if (fresh.length > 0) {
    const at = { organizationId: ctx.organizationId, connectionId, foundAt: ctx.now(), foundRunId: runId };
    await ctx.tx.insert(finding).values(fresh.map(({ kind, about, externalIds }) => ({ ...at, kind, about, externalIds })));
  }
  if (gone.length > 0) {
    await ctx.tx.update(finding).set({ closedAt: ctx.now(), closedRunId: runId }).where(inArray(finding.id, gone.map(({ id }) => id)));
  }
  for (const { kind, about, externalIds } of found) {
    const row = known.get(keyOf({ kind, about }));
    if (row && row.closedAt === null && !same(row.externalIds, externalIds)) await ctx.tx.update(finding).set({ externalIds }).where(eq(finding.id, row.id));
  }
}

const keyOf = ({ kind, about }: Pick<Row, "kind" | "about">) => `${kind} ${about}`;
const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id, at) => id === b[at]);
