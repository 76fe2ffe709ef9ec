import { rawSql } from "@treeline/db/tenant";
import type { TenantContext } from "../context.ts";
import { arrayLiteral } from "../sync/array-literal.ts";
import type { PersonRow } from "./lock-person.ts";

/**
 * Makes the leaver's row the one person, with the joiner's external id and values; the joiner's row is gone afterwards and
 * nothing names it. What shows is then for a plan to say.
 */
export async function mergeRows(ctx: TenantContext, joiner: PersonRow, leaver: PersonRow): Promise<void> {
  await mergeHistory(ctx, joiner, leaver);
  await mergeOverrides(ctx, joiner, leaver);
  await mergePictures(ctx, joiner, leaver);
  await mergePerson(ctx, joiner, leaver);
  await renameManager(ctx, joiner, leaver);
}

/** The leaver's versions until the joiner's first, then the joiner's: nobody is in two states at once. */
async function mergeHistory(ctx: TenantContext, joiner: PersonRow, leaver: PersonRow): Promise<void> {
  const sql = rawSql(ctx.tx);
  const since = sql`(select min(from_at) from person_version where person_id = ${joiner.id}::uuid)`;
  await sql`delete from person_version where person_id = ${leaver.id}::uuid and from_at >= ${since}`;
  await sql`update person_version set to_at = ${since} where person_id = ${leaver.id}::uuid and (to_at is null or to_at > ${since})`;
  await sql`update person_version set person_id = ${leaver.id}::uuid where person_id = ${joiner.id}::uuid`;
  await sql`update person_version set manager_id = ${leaver.id}::uuid where manager_id = ${joiner.id}::uuid`;
  await sql`update change_set set person_id = ${leaver.id}::uuid where person_id = ${joiner.id}::uuid`;
  await sql`
    update change_set set undo = replace(undo::text, ${joiner.id}, ${leaver.id})::jsonb
    where undo is not null and position(${joiner.id} in undo::text) > 0`;
  await sql`update held_plan set plan = replace(plan::text, ${joiner.id}, ${leaver.id})::jsonb where position(${joiner.id} in plan::text) > 0`;
}

/** The joiner's go before the leaver's; what Personio says beside the leaver's is what it says of the joiner. */
async function mergeOverrides(ctx: TenantContext, joiner: PersonRow, leaver: PersonRow): Promise<void> {
  const sql = rawSql(ctx.tx);
  // A leaver's picture was deleted when they left.
  await sql`
    delete from override where person_id = ${leaver.id}::uuid
      and (field = 'picture' and value is not null or field in (select field from override where person_id = ${joiner.id}::uuid))`;
  await sql`
    update override set source = case field
      when 'name' then ${joiner.name} when 'title' then ${joiner.title} when 'startDate' then ${joiner.startDate}
      when 'picture' then ${joiner.pictureSource} when 'manager' then ${joiner.sourceManagerExternalId} end
    where person_id = ${leaver.id}::uuid`;
  await sql`update override set person_id = ${leaver.id}::uuid where person_id = ${joiner.id}::uuid`;
}

async function mergePictures(ctx: TenantContext, joiner: PersonRow, leaver: PersonRow): Promise<void> {
  const sql = rawSql(ctx.tx);
  await sql`delete from picture where person_id = ${leaver.id}::uuid`;
  await sql`update picture set person_id = ${leaver.id}::uuid where person_id = ${joiner.id}::uuid`;
}

async function mergePerson(ctx: TenantContext, joiner: PersonRow, leaver: PersonRow): Promise<void> {
  const sql = rawSql(ctx.tx);
  const former = [...leaver.formerExternalIds, leaver.externalId, ...joiner.formerExternalIds];
  await sql`delete from person where id = ${joiner.id}::uuid`;
  await sql`
    update person set external_id = ${joiner.externalId}, former_external_ids = ${arrayLiteral(former)}::text[], seat = 'person',
      name = ${joiner.name}, title = ${joiner.title}, email = ${joiner.email}, start_date = ${joiner.startDate}::date,
      picture_source = ${joiner.pictureSource}, manager_id = ${joiner.managerId}::uuid,
      source_manager_external_id = ${joiner.sourceManagerExternalId}, manager_reason = ${joiner.managerReason}, hidden = ${joiner.hidden},
      left_at = null, updated_at = ${ctx.now().toISOString()}::timestamptz
    where id = ${leaver.id}::uuid`;
}

/** Whoever reports to either reports to the one, and is said to by the present id. Nobody manages themselves. */
async function renameManager(ctx: TenantContext, joiner: PersonRow, leaver: PersonRow): Promise<void> {
  const sql = rawSql(ctx.tx);
  await sql`update person set manager_id = ${leaver.id}::uuid where manager_id = ${joiner.id}::uuid`;
  await sql`update person set manager_id = null, manager_reason = 'self' where id = ${leaver.id}::uuid and manager_id = id`;
  await sql`
    update person set source_manager_external_id = ${joiner.externalId}
    where connection_id = ${joiner.connectionId}::uuid and source_manager_external_id = ${leaver.externalId}`;
  const present = (column: string) => sql`case when ${sql(column)} = ${leaver.externalId} then ${joiner.externalId} else ${sql(column)} end`;
  await sql`
    update override set value = ${present("value")}, source = ${present("source")}, known_source = ${present("known_source")}
    where connection_id = ${joiner.connectionId}::uuid and field = 'manager' and ${leaver.externalId} in (value, source, known_source)`;
}
