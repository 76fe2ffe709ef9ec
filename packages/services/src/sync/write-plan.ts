import { setImmediate as nextTurn } from "node:timers/promises";
import { rawSql } from "@treeline/db/tenant";
import type { TenantContext } from "../context.ts";
import { arrayLiteral } from "./array-literal.ts";
import type { PlannedRow, PlannedRows } from "./plan-rows.ts";

/** Writes a plan's rows, one statement a kind, and removes pictures that are nobody's any more. An empty plan writes nothing. */
export async function writePlan(ctx: TenantContext, connectionId: string, { inserts, updates }: PlannedRows): Promise<void> {
  await inChunks(inserts, (rows) => insertPeople(ctx, connectionId, rows));
  await inChunks(updates, (rows) => updatePeople(ctx, rows));
  const without = updates.filter((row) => row.picture === "drop");
  if (without.length > 0) await rawSql(ctx.tx)`delete from picture where person_id = any(${arrayLiteral(without.map((row) => row.id))}::uuid[])`;
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
    ${of((row) => row.values.sourceManagerExternalId)}::text[], ${of((row) => row.values.managerReason)}::text[])
    as u (id, external_id, seat, name, title, email, start_date, picture_source, manager_id, source_manager_external_id, manager_reason)`;
}

async function insertPeople(ctx: TenantContext, connectionId: string, rows: readonly PlannedRow[]): Promise<void> {
  const now = ctx.now().toISOString();
  await rawSql(ctx.tx)`
    insert into person (organization_id, connection_id, id, external_id, seat, name, title, email, start_date, picture_source,
      manager_id, source_manager_external_id, manager_reason, updated_at, left_at)
    select ${ctx.organizationId}, ${connectionId}::uuid, u.*, ${now}::timestamptz, case when u.seat = 'vacant' then ${now}::timestamptz end
    from ${columns(ctx, rows)}`;
}

async function updatePeople(ctx: TenantContext, rows: readonly PlannedRow[]): Promise<void> {
  const now = ctx.now().toISOString();
  await rawSql(ctx.tx)`
    update person p set seat = u.seat, name = u.name, title = u.title, email = u.email, start_date = u.start_date,
      picture_source = u.picture_source, manager_id = u.manager_id, source_manager_external_id = u.source_manager_external_id,
      manager_reason = u.manager_reason, updated_at = ${now}::timestamptz,
      left_at = case when u.seat <> 'person' then coalesce(p.left_at, ${now}::timestamptz) end
    from ${columns(ctx, rows)}
    where p.id = u.id`;
}
