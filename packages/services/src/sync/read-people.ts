import { rawSql } from "@treeline/db/tenant";
import type { Person } from "@treeline/org/person";
import type { TenantContext } from "../context.ts";

/** A row as the statement below selects it; the table's checks hold the seats and reasons. */
type Row = Omit<Person, "managerExternalId" | "formerExternalIds"> & { managerId: string | null; formerExternalIds: string[] | null };

/**
 * Everybody known of a connection, vacant and gone seats too, with managers by external id. Read past Drizzle, whose
 * mapping of 10,000 rows takes longer than PostgreSQL's answer.
 */
export async function readPeople(ctx: TenantContext, connectionId: string): Promise<Person[]> {
  const rows = await rawSql(ctx.tx)<Row[]>`
    select id, external_id as "externalId", seat, name, title, email, start_date::text as "startDate", picture_source as "pictureSource",
      manager_id as "managerId", source_manager_external_id as "sourceManagerExternalId", manager_reason as "managerReason", hidden,
      case when former_external_ids = '{}' then null else former_external_ids end as "formerExternalIds"
    from person where connection_id = ${connectionId}`;
  const externalIds = new Map(rows.map((row) => [row.id, row.externalId]));
  return rows.map(({ managerId, formerExternalIds, ...row }) => ({
    ...row,
    ...(formerExternalIds && { formerExternalIds }),
    managerExternalId: managerId === null ? null : (externalIds.get(managerId) ?? null),
  }));
}
