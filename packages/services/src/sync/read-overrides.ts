import { rawSql } from "@treeline/db/tenant";
import type { Override } from "@treeline/org/override";
import { cleanName, cleanTitle } from "@treeline/org/text/clean";
import type { TenantContext } from "../context.ts";

/**
 * Members' overrides of a connection's people, the oldest first. What was kept before texts were cleaned is cleaned here, so
 * that it agrees with what is read now; a name of which nothing is left stays, since a person needs one.
 */
export async function readOverrides(ctx: TenantContext, connectionId: string): Promise<Override[]> {
  const rows = await rawSql(ctx.tx)<Override[]>`
    select o.id, p.external_id as "externalId", o.field, o.value, o.until, o.until_date::text as "untilDate", o.source,
      o.known_source as "knownSource", o.state
    from override o join person p on p.organization_id = o.organization_id and p.id = o.person_id
    where o.connection_id = ${connectionId} order by o.id`;
  return rows.map((row) => {
    if (row.field !== "name" && row.field !== "title") return row;
    const clean = row.field === "name" ? cleanName : cleanTitle;
    const cleaned = (value: string | null): string | null => (value === null ? null : clean(value) ?? (row.field === "name" ? value : null));
    return { ...row, value: cleaned(row.value), source: cleaned(row.source), knownSource: cleaned(row.knownSource) };
  });
}
