import { rawSql } from "@treeline/db/tenant";
import type { Override } from "@treeline/org/override";
import type { TenantContext } from "../context.ts";

/** Members' overrides of a connection's people, the oldest first. */
export async function readOverrides(ctx: TenantContext, connectionId: string): Promise<Override[]> {
  const rows = await rawSql(ctx.tx)<Override[]>`
    select o.id, p.external_id as "externalId", o.field, o.value, o.until, o.until_date::text as "untilDate", o.source,
      o.known_source as "knownSource", o.state
    from override o join person p on p.organization_id = o.organization_id and p.id = o.person_id
    where o.connection_id = ${connectionId} order by o.id`;
  return [...rows];
}
