import type { Sql } from "postgres";

/** All that a company's syncs left in the database, without what differs between two undisturbed runs: ids and times. */
export async function finalRows(sql: Sql, organizationId: string) {
  const mine = sql`organization_id = ${organizationId}`;
  const [people, versions, changes, runs, pictures, findings, connections] = await Promise.all([
    sql`select p.external_id, p.seat, p.name, p.title, p.email, p.start_date::text, p.hidden, p.manager_reason, p.picture_source is not null as pictured, m.external_id as manager
        from person p left join person m on m.id = p.manager_id where p.organization_id = ${organizationId} order by p.external_id`,
    sql`select p.external_id, v.seat, v.name, v.title, m.external_id as manager, v.to_at is null as open, v.to_at = lead(v.from_at) over w as seamless
        from person_version v join person p on p.id = v.person_id left join person m on m.id = v.manager_id where v.organization_id = ${organizationId}
        window w as (partition by v.person_id order by v.from_at) order by p.external_id, v.from_at`,
    sql`select kind, verb, joined, changed, left_said, left_unsaid from change_set where ${mine} order by at`,
    sql`select state, trigger, counts, reasons, error, pictures_total, pictures_done, pictures_failed from run where ${mine} order by id`,
    sql`select p.external_id, c.hash, c.problem, length(c.small) as small from picture c join person p on p.id = c.person_id where c.organization_id = ${organizationId} order by p.external_id`,
    sql`select kind, external_ids, closed_at is null as open from finding where ${mine} order by kind, about, found_at`,
    sql`select failures_in_row, paused_reason, granted_keys from connection where ${mine}`,
  ]);
  return { people, versions, changes, runs, pictures, findings, connections };
}

/** The organization's jobs that aren't done. */
export async function jobsLeft(sql: Sql, organizationId: string): Promise<number> {
  const [row] = await sql`select count(*)::integer as jobs from graphile_worker._private_jobs where payload->>'organizationId' = ${organizationId}`;
  return Number(row?.["jobs"]);
}
