import { rawSql } from "@treeline/db/tenant";
import type { TenantContext } from "../context.ts";
import { arrayLiteral } from "../sync/array-literal.ts";
import { eraseNotes } from "./erase-notes.ts";
import { eraseFromHeldPlans } from "./held-plans.ts";

/**
 * Takes people who are off the chart out of everything that is kept. Their seats stay in history, unnamed; a vacant seat
 * that is still there keeps its title. Who comes back afterwards is somebody new, or holds that seat.
 */
export async function eraseLeavers(ctx: TenantContext, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await eraseNotes(ctx, personIds);
  const sql = rawSql(ctx.tx);
  const ids = arrayLiteral(personIds);
  await sql`
    update person_version set name = null, email = null, start_date = null, picture_source = null,
      title = case when seat = 'vacant' then title end
    where person_id = any(${ids}::uuid[])
      and (name is not null or email is not null or start_date is not null or picture_source is not null or (title is not null and seat <> 'vacant'))`;
  await sql`delete from override where person_id = any(${ids}::uuid[])`;
  await sql`delete from picture where person_id = any(${ids}::uuid[])`;
  await sql`
    update change_set c set undo = (select jsonb_agg(u order by n) from jsonb_array_elements(c.undo) with ordinality as e (u, n)
      where u ->> 'personId' <> all(${ids}::text[]))
    where exists (select from jsonb_array_elements(c.undo) u where u ->> 'personId' = any(${ids}::text[]))`;
  await sql`
    delete from finding f using person p where p.id = any(${ids}::uuid[]) and (f.closed_at is not null or f.kind = 'same-person')
      and f.connection_id = p.connection_id and f.external_ids && (p.former_external_ids || p.external_id)`;
  await eraseFromHeldPlans(ctx, personIds);
  await sql`delete from export`;
  await sql`delete from person where id = any(${ids}::uuid[]) and seat = 'gone'`;
  await sql`update person set former_external_ids = '{}' where id = any(${ids}::uuid[]) and seat = 'vacant'`;
}
