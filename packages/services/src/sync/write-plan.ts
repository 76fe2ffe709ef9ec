import { setImmediate as nextTurn } from "node:timers/promises";
import { rawSql } from "@treeline/db/tenant";
import type { TenantContext } from "../context.ts";
import { arrayLiteral } from "./array-literal.ts";
import type { PlannedRow, PlannedRows } from "./plan-rows.ts";

/** The change set that rows are written for, and its instant. */
export interface Change {
  connectionId: string;
  changeId: string;
  at: Date;
}

/** Writes a plan's rows with their versions, one statement a kind, and removes pictures that are nobody's any more. */
export async function writePlan(ctx: TenantContext, change: Change, { inserts, updates }: PlannedRows): Promise<void> {
  await inChunks(inserts, (rows) => insertPeople(ctx, change, rows));
  await inChunks(updates, (rows) => updatePeople(ctx, change, rows));
  const without = updates.filter((row) => row.picture === "drop");
  if (without.length > 0) await rawSql(ctx.tx)`delete from picture where person_id = any(${arrayLiteral(without.map((row) => row.id))}::uuid[])`;
  const left = updates.filter((row) => row.seat !== "person");
  // A picture that a member chose went with the others; nothing is to bring its address back.
  if (left.length > 0) {
    await rawSql(ctx.tx)`
      delete from override where field = 'picture' and value is not null and person_id = any(${arrayLiteral(left.map((row) => row.id))}::uuid[])`;
  }
}

const CHUNK = 1_000;
/** Chunks under way: enough that the database never waits, few enough for memory. */
const AHEAD = 4;

/** The next chunk is put together while the database still writes the ones before; the connection keeps their order. */
async function inChunks(rows: readonly PlannedRow[], write: (rows: readonly PlannedRow[]) => Promise<unknown>): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = write(rows.slice(at, at + CHUNK));
    // Its failure is the transaction's: it is met when its turn comes, with the others that it brings along.
    chunk.catch(() => {});
    sent.push(chunk);
    await nextTurn();
    if (sent.length > AHEAD) await sent.shift();
  }
  await Promise.all(sent);
}

/** The parameters of one `unnest`, in the order of `u (…)` below. */
function columns(ctx: TenantContext, rows: readonly PlannedRow[]) {
  const sql = rawSql(ctx.tx);
  const of = (pick: (row: PlannedRow) => string | null) => arrayLiteral(rows.map(pick));
  return sql`unnest(
    ${of((row) => row.id)}::uuid[], ${of((row) => row.externalId)}::text[], ${of((row) => row.seat)}::text[],
    ${of((row) => row.values.name)}::text[], ${of((row) => row.values.title)}::text[], ${of((row) => row.values.email)}::text[],
    ${of((row) => row.values.startDate)}::date[], ${of((row) => row.values.pictureSource)}::text[], ${of((row) => row.managerId)}::uuid[],
    ${of((row) => row.values.sourceManagerExternalId)}::text[], ${of((row) => row.values.managerReason)}::text[],
    ${of((row) => (row.values.hidden ? "t" : "f"))}::boolean[], ${of((row) => (row.said === null ? null : row.said ? "t" : "f"))}::boolean[])
    as u (id, external_id, seat, name, title, email, start_date, picture_source, manager_id, source_manager_external_id, manager_reason, hidden, said)`;
}

/** The version that begins with this change, from the same rows. */
function openVersions(ctx: TenantContext, { changeId, at }: Change) {
  return rawSql(ctx.tx)`
    insert into person_version (organization_id, person_id, change_id, from_at, seat, name, title, email, start_date, picture_source,
      manager_id, manager_reason, hidden, said)
    select ${ctx.organizationId}, u.id, ${changeId}::uuid, ${at.toISOString()}::timestamptz, u.seat, u.name, u.title, u.email, u.start_date,
      u.picture_source, u.manager_id, u.manager_reason, u.hidden, u.said from u`;
}

async function insertPeople(ctx: TenantContext, change: Change, rows: readonly PlannedRow[]): Promise<void> {
  const now = change.at.toISOString();
  await rawSql(ctx.tx)`
    with u as materialized (select * from ${columns(ctx, rows)}),
    written as (
      insert into person (organization_id, connection_id, id, external_id, seat, name, title, email, start_date, picture_source,
        manager_id, source_manager_external_id, manager_reason, hidden, updated_at, left_at)
      select ${ctx.organizationId}, ${change.connectionId}::uuid, u.id, u.external_id, u.seat, u.name, u.title, u.email, u.start_date,
        u.picture_source, u.manager_id, u.source_manager_external_id, u.manager_reason, u.hidden, ${now}::timestamptz,
        case when u.seat = 'vacant' then ${now}::timestamptz end
      from u)
    ${openVersions(ctx, change)}`;
}

async function updatePeople(ctx: TenantContext, change: Change, rows: readonly PlannedRow[]): Promise<void> {
  const now = change.at.toISOString();
  await rawSql(ctx.tx)`
    with u as materialized (select * from ${columns(ctx, rows)}),
    written as (
      update person p set seat = u.seat, name = u.name, title = u.title, email = u.email, start_date = u.start_date,
        picture_source = u.picture_source, manager_id = u.manager_id, source_manager_external_id = u.source_manager_external_id,
        manager_reason = u.manager_reason, hidden = u.hidden, updated_at = ${now}::timestamptz,
        left_at = case when u.seat <> 'person' then coalesce(p.left_at, ${now}::timestamptz) end
      from u where p.id = u.id),
    closed as (
      update person_version v set to_at = ${now}::timestamptz from u where v.person_id = u.id and v.to_at is null)
    ${openVersions(ctx, change)}`;
}
