import { rawSql } from "@treeline/db/tenant";
import type { TenantContext } from "../context.ts";
import { arrayLiteral } from "./array-literal.ts";
import type { PlannedRow, PlannedRows } from "./plan-rows.ts";

/** Writes a plan's rows, one statement a kind, and removes pictures that are nobody's any more. An empty plan writes nothing. */
export async function writePlan(ctx: TenantContext, connectionId: string, { inserts, updates }: PlannedRows): Promise<void> {
  if (inserts.length > 0) await insertPeople(ctx, connectionId, inserts);
  if (updates.length > 0) await updatePeople(ctx, updates);
  const without = updates.filter((row) => row.seat !== "person" || row.pictureSource === null);
  if (without.length > 0) await rawSql(ctx.tx)`delete from picture where person_id = any(${column(without, "id")}::uuid[])`;
}

const column = (rows: readonly PlannedRow[], key: keyof PlannedRow) => arrayLiteral(rows.map((row) => row[key]));

async function insertPeople(ctx: TenantContext, connectionId: string, rows: readonly PlannedRow[]): Promise<void> {
  const sql = rawSql(ctx.tx);
  const now = ctx.now().toISOString();
  await sql`
    insert into person (organization_id, connection_id, id, external_id, seat, name, title, email, start_date, picture_source,
      manager_id, source_manager_external_id, manager_reason, updated_at, left_at)
    select ${ctx.organizationId}, ${connectionId}::uuid, u.*, ${now}::timestamptz, case when u.seat = 'vacant' then ${now}::timestamptz end
    from unnest(${column(rows, "id")}::uuid[], ${column(rows, "externalId")}::text[], ${column(rows, "seat")}::text[],
      ${column(rows, "name")}::text[], ${column(rows, "title")}::text[], ${column(rows, "email")}::text[],
      ${column(rows, "startDate")}::date[], ${column(rows, "pictureSource")}::text[], ${column(rows, "managerId")}::uuid[],
      ${column(rows, "sourceManagerExternalId")}::text[], ${column(rows, "managerReason")}::text[])
      as u (id, external_id, seat, name, title, email, start_date, picture_source, manager_id, source_manager_external_id, manager_reason)`;
}

async function updatePeople(ctx: TenantContext, rows: readonly PlannedRow[]): Promise<void> {
  const sql = rawSql(ctx.tx);
  const now = ctx.now().toISOString();
  await sql`
    update person p set seat = u.seat, name = u.name, title = u.title, email = u.email, start_date = u.start_date,
      picture_source = u.picture_source, manager_id = u.manager_id, source_manager_external_id = u.source_manager_external_id,
      manager_reason = u.manager_reason, updated_at = ${now}::timestamptz,
      left_at = case when u.seat <> 'person' then coalesce(p.left_at, ${now}::timestamptz) end
    from unnest(${column(rows, "id")}::uuid[], ${column(rows, "seat")}::text[],
      ${column(rows, "name")}::text[], ${column(rows, "title")}::text[], ${column(rows, "email")}::text[],
      ${column(rows, "startDate")}::date[], ${column(rows, "pictureSource")}::text[], ${column(rows, "managerId")}::uuid[],
      ${column(rows, "sourceManagerExternalId")}::text[], ${column(rows, "managerReason")}::text[])
      as u (id, seat, name, title, email, start_date, picture_source, manager_id, source_manager_external_id, manager_reason)
    where p.id = u.id`;
}
