import { and, eq, sql, type SQL } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import type { TenantContext } from "../context.ts";
import { UPLOADED } from "./picture-source.ts";

const WEEK_S = 7 * 86_400;

/**
 * Whose picture needs reading (over `person` left join `picture`): a new address, one that could not be reached, and
 * else once a week, on an hour of the person's own, so that a company's pictures spread over the runs. Never one that a
 * member chose.
 */
export function pictureIsDue(now: Date): SQL {
  const at = now.getTime() / 1_000;
  const phase = sql`((hashtext(${person.id}::text)::bigint & 2147483647) % ${sql.raw(String(WEEK_S))})`;
  const week = (seconds: SQL) => sql`floor((${seconds} + ${phase}) / ${sql.raw(String(WEEK_S))})`;
  const readAt = sql`extract(epoch from ${picture.readAt})`;
  return sql`(${person.seat} = 'person' and ${person.pictureSource} is not null
    and not starts_with(${person.pictureSource}, ${UPLOADED}) and (
    ${picture.personId} is null or ${picture.source} <> ${person.pictureSource} or ${picture.problem} = 'unreachable'
    or (${readAt} < ${at}::numeric - ${sql.raw(String(WEEK_S / 2))} and ${week(sql`${at}::numeric`)} > ${week(readAt)})))`;
}

/** Ids of a connection's people whose picture is due. */
export async function duePictures(ctx: TenantContext, connectionId: string): Promise<Set<string>> {
  const rows = await ctx.tx
    .select({ id: person.id })
    .from(person)
    .leftJoin(picture, eq(picture.personId, person.id))
    .where(and(eq(person.connectionId, connectionId), pictureIsDue(ctx.now())));
  return new Set(rows.map((row) => row.id));
}
