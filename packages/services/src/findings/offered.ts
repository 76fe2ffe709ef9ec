import { and, arrayContains, eq, isNull } from "drizzle-orm";
import { finding } from "@treeline/db/schema/finding";
import type { PersonRow } from "../people/lock-person.ts";
import type { TenantContext } from "../context.ts";

/** The open finding that two records may be the same person; null when there is none. */
export async function findOffered(ctx: TenantContext, joiner: PersonRow, leaver: PersonRow): Promise<string | null> {
  const [row] = await ctx.tx
    .select({ id: finding.id })
    .from(finding)
    .where(and(
      eq(finding.connectionId, joiner.connectionId), eq(finding.kind, "same-person"), isNull(finding.closedAt),
      arrayContains(finding.externalIds, [joiner.externalId, leaver.externalId])));
  return row?.id ?? null;
}
