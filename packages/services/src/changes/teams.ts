import { rawSql } from "@treeline/db/tenant";
import type { SeatState } from "@treeline/org/sync/lines";
import type { TenantContext } from "../context.ts";
import { arrayLiteral } from "../sync/array-literal.ts";
import type { Step } from "./seat-states.ts";

/** A version without what it says of the person. */
interface Place {
  personId: string;
  managerId: string;
  seat: SeatState["seat"];
  hidden: boolean;
  /** Epoch milliseconds; no end while it holds. */
  from: number;
  to: number | null;
}

/**
 * Adds to each step those below the people who moved or left a vacant seat, as they stayed: a team that came along is
 * counted, though nothing was written of it.
 */
export async function addTeams(ctx: TenantContext, steps: ReadonlyMap<string, Step>): Promise<void> {
  const heads = new Map([...steps].map(([id, step]): [string, string[]] => [id, headsOf(step)]).filter(([, ids]) => ids.length > 0));
  if (heads.size === 0) return;
  const sql = rawSql(ctx.tx);
  const at = new Map((await sql<{ id: string; at: number }[]>`
    select id, extract(epoch from at)::float8 * 1000 as at from change_set where id = any(${arrayLiteral([...heads.keys()])}::uuid[])`).map((row) => [row.id, row.at]));
  const teams = Map.groupBy(await placesBetween(ctx, Math.min(...at.values()), Math.max(...at.values())), ({ managerId }) => managerId);
  for (const [id, ids] of heads) {
    const step = steps.get(id);
    const when = at.get(id);
    if (step && when !== undefined) addBelow(step, ids, (managerId) => (teams.get(managerId) ?? []).filter(({ from, to }) => from <= when && (to === null || to > when)));
  }
}

/** Whose team is told: people who moved, and those whose seat is vacant now. */
function headsOf({ before, after }: Step): string[] {
  const was = new Map(before.map((state) => [state.personId, state]));
  return after.flatMap(({ personId, seat, managerId }) => {
    const from = was.get(personId);
    return from?.seat === "person" && (seat === "vacant" || (seat === "person" && from.managerId !== managerId)) ? [personId] : [];
  });
}

/** Who reported to whom at some time between two instants. */
async function placesBetween(ctx: TenantContext, from: number, to: number): Promise<Place[]> {
  return rawSql(ctx.tx)<Place[]>`
    select person_id as "personId", manager_id as "managerId", seat, hidden,
      extract(epoch from from_at)::float8 * 1000 as from, extract(epoch from to_at)::float8 * 1000 as to
    from person_version
    where manager_id is not null and from_at <= to_timestamp(${to}::float8 / 1000) + interval '1 millisecond'
      and (to_at is null or to_at >= to_timestamp(${from}::float8 / 1000) - interval '1 millisecond')`;
}

function addBelow({ before, after }: Step, heads: readonly string[], teamOf: (managerId: string) => Place[]): void {
  const known = new Set([...before, ...after].map(({ personId }) => personId));
  const walked = new Set(heads);
  for (const managerId of walked) {
    for (const { personId, seat, hidden } of teamOf(managerId)) {
      walked.add(personId);
      if (known.has(personId)) continue;
      known.add(personId);
      const state = { personId, seat, managerId, hidden, name: null, title: null, email: null, startDate: null, picture: null, managerReason: null, said: null };
      before.push(state);
      after.push(state);
    }
  }
}
