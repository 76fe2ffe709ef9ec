import { rawSql } from "@treeline/db/tenant";
import { dayNumber } from "@treeline/org/day";
import type { ChartSource } from "@treeline/org/chart/encode-chart";
import { z } from "zod";
import type { TenantContext } from "../context.ts";
import { cutIds, cutList, parseTexts } from "../packed-columns.ts";
import { audienceOf } from "./audience.ts";

/** See `packed-columns`. */
const packed = z.object({ changes: z.string(), ids: z.string(), managers: z.string(), pictures: z.string(), flags: z.string(), edited: z.string(), names: z.string(), titles: z.string(), arrivals: z.string() });
const soon = z.array(z.object({ id: z.string(), name: z.string(), title: z.string().nullable(), manager: z.string().nullable(), day: z.string() }));

/** As the statement below adds them up. */
const FLAG = { vacant: 1, hidden: 2, confirmedRoot: 4 } as const;

/** How often the chart may have changed: another number where anything of it did. */
export async function countChanges(ctx: TenantContext): Promise<string> {
  const [row] = await rawSql(ctx.tx)`select coalesce(sum(changes), 0)::text as changes from chart_counter`;
  return z.string().parse(row?.["changes"]);
}

/**
 * Everybody on the chart whom the caller may see, as of one instant: one statement, one row, a text a column. With
 * `arriving`, admins get who has yet to start, too: dashed like who is hidden, at the end.
 */
export async function readColumns(ctx: TenantContext, { arriving }: { arriving: boolean }): Promise<{ changes: string; source: ChartSource }> {
  const audience = audienceOf(ctx.role);
  const [row] = await rawSql(ctx.tx)`
    select (select coalesce(sum(changes), 0)::text from chart_counter) as changes,
      coalesce(string_agg(p.id::text, ''), '') as ids, coalesce(string_agg(coalesce(p.manager_id::text, ''), ','), '') as managers,
      coalesce(string_agg(coalesce(left(c.hash, 4), ''), ','), '') as pictures,
      coalesce(json_agg(p.name), '[]')::text as names, coalesce(json_agg(p.title), '[]')::text as titles,
      coalesce(string_agg(case when p.seat = 'person' and not p.hidden and p.manager_reason is distinct from 'confirmed' then '0' else (
        case when p.seat = 'vacant' then 1 else 0 end + case when p.hidden then 2 else 0 end
        + case when p.manager_reason = 'confirmed' and p.manager_id is null then 4 else 0 end)::text end, ''), '') as flags,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'title', title, 'manager', manager_id, 'day', start_date)), '[]')::text
        from arrival where ${arriving && audience === "admin"}) as arrivals,
      (select coalesce(string_agg(distinct person_id::text, ''), '') from override where field <> 'hidden' and ${audience !== "viewer"}) as edited
    from person p left join picture c on c.organization_id = p.organization_id and c.person_id = p.id
    where p.seat <> 'gone' and (${audience === "admin"} or not p.hidden)`;
  const { changes, ...columns } = packed.parse(row);
  const arrivals = soon.parse(JSON.parse(columns.arrivals));
  const onChart = cutIds(columns.ids);
  const ids = [...onChart, ...arrivals.map(({ id }) => id)];
  const rows = new Map(ids.map((id, at) => [id, at]));
  const flags = Uint8Array.from(columns.flags + String(FLAG.hidden).repeat(arrivals.length), Number);
  const edited = new Set(cutIds(columns.edited));
  const flagged = (flag: number): Uint8Array => flags.map((bits) => ((bits & flag) === 0 ? 0 : 1));
  const listed = (text: string) => (onChart.length === 0 ? [] : cutList(text));
  return {
    changes,
    source: {
      ids,
      names: [...parseTexts(columns.names), ...arrivals.map(({ name }) => name)],
      titles: [...parseTexts(columns.titles), ...arrivals.map(({ title }) => title)],
      parent: Int32Array.from([...listed(columns.managers), ...arrivals.map(({ manager }) => manager)], (manager) => rows.get(manager ?? "") ?? -1),
      pictures: [...listed(columns.pictures), ...arrivals.map(() => null)],
      arriving: Int32Array.from(ids, (_, at) => (at < onChart.length ? 0 : dayNumber(arrivals[at - onChart.length]?.day ?? ""))),
      vacant: flagged(FLAG.vacant), hidden: flagged(FLAG.hidden), confirmedRoot: flagged(FLAG.confirmedRoot), edited: Uint8Array.from(ids, (id) => (edited.has(id) ? 1 : 0)),
    },
  };
}
