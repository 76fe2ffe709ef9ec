import { rawSql } from "@treeline/db/tenant";
import type { Finding } from "@treeline/org/sync/changes";
import { findSamePeople } from "@treeline/org/sync/find";
import type { TenantContext } from "../context.ts";

interface Known {
  externalId: string;
  email: string;
}

/** People on the chart with the e-mail that a leaver had, as far back as history keeps it. Reads after the plan was written. */
export async function findSamePerson(ctx: TenantContext, connectionId: string): Promise<Finding[]> {
  const sql = rawSql(ctx.tx);
  const leavers = await sql<Known[]>`
    select p.external_id as "externalId", last.email from person p
    cross join lateral (
      select v.email from person_version v where v.organization_id = p.organization_id and v.person_id = p.id and v.seat = 'person'
      order by v.from_at desc limit 1) last
    where p.connection_id = ${connectionId} and p.seat <> 'person' and last.email is not null`;
  if (leavers.length === 0) return [];
  const present = await sql<Known[]>`
    select external_id as "externalId", email from person
    where connection_id = ${connectionId} and seat = 'person' and email is not null`;
  return findSamePeople(present, leavers);
}
