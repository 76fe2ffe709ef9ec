import { connection } from "@treeline/db/schema/connection";
import { rawSql } from "@treeline/db/tenant";
import { compareStates, type LineField, type PlanLine } from "@treeline/org/sync/lines";
import { compareVacant, type SeatNote } from "@treeline/org/sync/seat-notes";
import { concealedFrom, leftOut, without } from "../changes/concealed.ts";
import { statesOf } from "../changes/seat-states.ts";
import type { TenantContext } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { inOneOrganization } from "../id.ts";
import { query } from "../verb.ts";

/** What of a card differs from 24 hours ago. */
export interface ChartMark {
  personId: string;
  /** `vacated`: the holder left, and people report to the seat. */
  kind: "joined" | "changed" | "vacated";
  /** What changed; empty for who joined and for a vacated seat. */
  fields: LineField[];
  /** When the mark goes, an ISO instant: 24 hours after the last change of this card. */
  until: string;
}

const DAY_MS = 86_400_000;
/** So many cards are marked at most, the latest. */
const MOST = 2_000;

/**
 * The cards that differ from how they were 24 hours ago, as the caller may see them; what was changed back is not among
 * them. The first import marks nobody. The chart's version and bytes have no part in this.
 */
export const listMarks = query({
  needs: "viewer",
  cost: COSTS.list,
  input: inOneOrganization,
  async run(ctx): Promise<{ marks: ChartMark[] }> {
    const since = await baseline(ctx);
    if (since === null) return { marks: [] };
    const touched = await rawSql(ctx.tx)<{ id: string; at: number }[]>`
      select v.person_id as id, extract(epoch from max(c.at))::float8 * 1000 as at from change_set c join person_version v on v.change_id = c.id
      where c.at > ${since.toISOString()}::timestamptz group by v.person_id order by max(c.at) desc, v.person_id limit ${MOST}`;
    if (touched.length === 0) return { marks: [] };
    const ids = touched.map(({ id }) => id);
    const [before, after] = [await statesOf(ctx, ids, since), await statesOf(ctx, ids, null)];
    const out = leftOut(await concealedFrom(ctx), before, after);
    const [was, is] = [without(before, out), without(after, out)];
    const kinds = new Map([...compareVacant(was, is).map(ofSeat), ...compareStates(was, is).flatMap(ofLine(new Set(is.filter(({ seat }) => seat === "vacant").map(({ personId }) => personId))))]);
    return {
      marks: touched.flatMap(({ id, at }) => {
        const mark = kinds.get(id);
        return mark ? [{ personId: id, ...mark, until: new Date(Math.round(at) + DAY_MS).toISOString() }] : [];
      }),
    };
  },
});

type Mark = Pick<ChartMark, "kind" | "fields">;

/** 24 hours ago, or the first import where that is later; null before it. */
async function baseline(ctx: TenantContext): Promise<Date | null> {
  const [link] = await ctx.tx.select({ id: connection.id }).from(connection);
  if (!link) return null;
  const [first] = await rawSql(ctx.tx)<{ at: number | null }[]>`select extract(epoch from min(at))::float8 * 1000 as at from change_set where connection_id = ${link.id}::uuid`;
  if (first?.at === null || first?.at === undefined) return null;
  return new Date(Math.max(ctx.now().getTime() - DAY_MS, Math.round(first.at)));
}

const ofSeat = ({ personId, kind }: SeatNote): [string, Mark] =>
  [personId, kind === "moved" ? { kind: "changed", fields: ["manager"] } : kind === "renamed" ? { kind: "changed", fields: ["title"] } : { kind: "vacated", fields: [] }];

/** Who left has a card only where the seat stays. */
const ofLine = (vacant: ReadonlySet<string>) => ({ personId, kind, fields }: { personId: string | null; kind: PlanLine["kind"]; fields: { field: LineField }[] }): [string, Mark][] => {
  if (personId === null) return [];
  if (kind === "left") return vacant.has(personId) ? [[personId, { kind: "vacated", fields: [] }]] : [];
  return [[personId, kind === "joined" ? { kind, fields: [] } : { kind, fields: fields.map(({ field }) => field) }]];
};
