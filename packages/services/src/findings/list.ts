import { desc, eq, inArray } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import { run, type RunFinding } from "@treeline/db/schema/run";
import type { TenantContext } from "../context.ts";
import { inOneOrganization } from "../id.ts";
import { mayAct } from "../role.ts";
import { query } from "../verb.ts";

export interface FindingView {
  kind: string;
  people: { personId: string | null; externalId: string; name: string | null }[];
}

/** What the last good run found to be mended in Personio; a later run without it closes it by itself. */
export async function openFindings(ctx: TenantContext): Promise<RunFinding[]> {
  const [last] = await ctx.tx.select({ findings: run.findings }).from(run).where(eq(run.state, "succeeded")).orderBy(desc(run.finishedAt)).limit(1);
  return last?.findings ?? [];
}

/** Future joiners are shown to admins only, so a finding that speaks of one is too. */
const JOINERS = ["manager-not-started", "no-start-date"];
const mayRead = (ctx: TenantContext) => (finding: RunFinding) => !JOINERS.includes(finding.kind) || mayAct(ctx.role, "admin");

export const listFindings = query({
  needs: "viewer",
  input: inOneOrganization,
  async run(ctx): Promise<{ findings: FindingView[] }> {
    const findings = (await openFindings(ctx)).filter(mayRead(ctx));
    const wanted = [...new Set(findings.flatMap((finding) => finding.externalIds))];
    if (wanted.length === 0) return { findings: findings.map(({ kind }) => ({ kind, people: [] })) };
    const rows = await ctx.tx
      .select({ id: person.id, externalId: person.externalId, name: person.name, seat: person.seat })
      .from(person)
      .where(inArray(person.externalId, wanted));
    const known = new Map(rows.map((row) => [row.externalId, row]));
    const views = findings.map(({ kind, externalIds }): FindingView => ({
      kind,
      people: externalIds.map((externalId) => {
        const row = known.get(externalId);
        return { personId: row && row.seat !== "gone" ? row.id : null, externalId, name: row?.name ?? null };
      }),
    }));
    return { findings: views };
  },
});
