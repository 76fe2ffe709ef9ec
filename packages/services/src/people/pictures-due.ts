import { and, count, eq, sql, type SQL } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import type { TenantContext } from "../context.ts";
import { UPLOADED } from "./picture-source.ts";

/** A picture is looked at again after at most so long, by the first run then. With runs every six hours that is within a day. */
const PERIOD_S = 18 * 3_600;

/**
 * Whose picture needs reading (over `person` left join `picture`): a new address, one that could not be reached, and
 * else every 18 hours, at a second of the person's own, so that a company's pictures spread over the runs. Personio marks
 * no change of a picture, so all are read. Never one that a member chose. It is asked of everybody in each run: no test of
 * most rows may cut text up or count in decimals.
 */
export function pictureIsDue(now: Date): SQL {
  const at = sql.raw(String(Math.floor(now.getTime() / 1_000)));
  const phase = sql`(uuid_hash(${person.id})::bigint & 2147483647)`;
  const turn = sql`(to_timestamp(${at}) - ((${at} + ${phase}) % ${sql.raw(String(PERIOD_S))}) * interval '1 second')`;
  return sql`(${person.seat} = 'person' and ${person.pictureSource} is not null
    and ${person.pictureSource} not like ${`${UPLOADED}%`} and (
    ${picture.personId} is null or ${picture.source} <> ${person.pictureSource} or ${picture.problem} = 'unreachable'
    or ${picture.readAt} < ${turn}))`;
}

const due = (ctx: TenantContext, connectionId: string) => and(eq(person.connectionId, connectionId), pictureIsDue(ctx.now()));

/** Ids of a connection's people whose picture is due. */
export async function duePictures(ctx: TenantContext, connectionId: string): Promise<Set<string>> {
  const rows = await ctx.tx.select({ id: person.id }).from(person).leftJoin(picture, eq(picture.personId, person.id)).where(due(ctx, connectionId));
  return new Set(rows.map((row) => row.id));
}

/** How many of a connection's pictures are due. */
export async function countDuePictures(ctx: TenantContext, connectionId: string): Promise<number> {
  const [row] = await ctx.tx.select({ people: count() }).from(person).leftJoin(picture, eq(picture.personId, person.id)).where(due(ctx, connectionId));
  return row?.people ?? 0;
}
