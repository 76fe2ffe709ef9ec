import { rawSql } from "@treeline/db/tenant";
import type { TenantContext } from "../context.ts";
import { arrayLiteral } from "../sync/array-literal.ts";

type Sort = "joined" | "changed" | "left";

/** The first three people by name of each sort that a change has. */
export type FirstNames = Record<Sort, { id: string; name: string }[]>;

const FEW = 3;

/** Whom to name of changes that are too large to be told one by one, by change. Nobody of `concealed`. */
export async function firstNames(ctx: TenantContext, changeIds: readonly string[], concealed: ReadonlySet<string> | null): Promise<Map<string, FirstNames>> {
  const found = new Map(changeIds.map((id): [string, FirstNames] => [id, { joined: [], changed: [], left: [] }]));
  if (changeIds.length === 0) return found;
  const rows = await rawSql(ctx.tx)<{ changeId: string; sort: Sort; id: string; name: string }[]>`
    select "changeId", sort, id, name from (
      select *, row_number() over (partition by "changeId", sort order by lower(name), id) as place from (
        select v.change_id as "changeId", v.person_id as id, coalesce(v.name, b.name) as name,
          case when v.seat = 'person' and b.seat is distinct from 'person' then 'joined' when v.seat = 'person' then 'changed' else 'left' end as sort
        from person_version v
        left join person_version b on b.organization_id = v.organization_id and b.person_id = v.person_id and b.to_at = v.from_at
        where v.change_id = any(${arrayLiteral(changeIds)}::uuid[]) and v.person_id <> all(${arrayLiteral([...(concealed ?? [])])}::uuid[])
          and not (${concealed !== null} and (v.hidden or coalesce(b.hidden, false)))
          and (v.seat = 'person' or b.seat = 'person')
          and (v.seat, v.name, v.title, v.email, v.start_date, v.picture_source, v.manager_id, v.hidden)
            is distinct from (b.seat, b.name, b.title, b.email, b.start_date, b.picture_source, b.manager_id, b.hidden)) seen
      where name is not null) ranked
    where place <= ${FEW} order by "changeId", sort, place`;
  for (const { changeId, sort, id, name } of rows) found.get(changeId)?.[sort].push({ id, name });
  return found;
}
