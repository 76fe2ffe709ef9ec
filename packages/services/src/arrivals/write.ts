import { rawSql } from "@treeline/db/tenant";
import type { Arrival } from "@treeline/org/sync/arrivals";
import type { TenantContext } from "../context.ts";
import { arrayLiteral } from "../sync/array-literal.ts";

/** Keeps who has yet to start as one read tells it, and nobody else; the same again writes nothing. The caller has locked the connection. */
export async function writeArrivals(ctx: TenantContext, connectionId: string, arrivals: readonly Arrival[]): Promise<void> {
  const sql = rawSql(ctx.tx);
  const of = (pick: (one: Arrival) => string | null) => arrayLiteral(arrivals.map(pick));
  const externalIds = of(({ externalId }) => externalId);
  await sql`delete from arrival where connection_id = ${connectionId}::uuid and external_id <> all(${externalIds}::text[])`;
  if (arrivals.length === 0) return;
  await sql`
    insert into arrival as a (organization_id, connection_id, external_id, name, title, email, start_date, manager_id, updated_at)
    select ${ctx.organizationId}, ${connectionId}::uuid, u.external_id, u.name, u.title, u.email, u.start_date, p.id, ${ctx.now().toISOString()}::timestamptz
    from unnest(${externalIds}::text[], ${of(({ name }) => name)}::text[], ${of(({ title }) => title)}::text[], ${of(({ email }) => email)}::text[],
      ${of(({ startDate }) => startDate)}::date[], ${of(({ managerExternalId }) => managerExternalId)}::text[]) as u (external_id, name, title, email, start_date, manager)
    left join person p on p.connection_id = ${connectionId}::uuid and p.external_id = u.manager and p.seat <> 'gone'
    on conflict (connection_id, external_id) do update set name = excluded.name, title = excluded.title, email = excluded.email,
      start_date = excluded.start_date, manager_id = excluded.manager_id, updated_at = excluded.updated_at
    where (a.name, a.title, a.email, a.start_date, a.manager_id)
      is distinct from (excluded.name, excluded.title, excluded.email, excluded.start_date, excluded.manager_id)`;
}
