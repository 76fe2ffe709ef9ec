import { rawSql } from "@treeline/db/tenant";
import type { ChartSource } from "@treeline/org/chart/encode-chart";
import { z } from "zod";
import type { TenantContext } from "../context.ts";
import { audienceOf } from "./audience.ts";

const texts = z.array(z.string());
const mixed = z.array(z.string().nullable());
const packed = z.object({ changes: z.string(), ids: texts, managers: mixed, names: mixed, titles: mixed, pictures: mixed, flags: texts });

/** How often the chart may have changed: another number where anything of it did. */
export async function countChanges(ctx: TenantContext): Promise<string> {
  const [row] = await rawSql(ctx.tx)`select coalesce(sum(changes), 0)::text as changes from chart_counter`;
  return z.string().parse(row?.["changes"]);
}

/** Everybody on the chart whom the caller may see, as of one instant: one statement, and a list a column. */
export async function readColumns(ctx: TenantContext): Promise<{ changes: string; source: ChartSource }> {
  const audience = audienceOf(ctx.role);
  const sql = rawSql(ctx.tx);
  const [row] = await sql`
    select json_build_object(
      'changes', (select coalesce(sum(changes), 0)::text from chart_counter),
      'ids', coalesce(json_agg(p.id), '[]'), 'managers', coalesce(json_agg(p.manager_id), '[]'),
      'names', coalesce(json_agg(p.name), '[]'), 'titles', coalesce(json_agg(p.title), '[]'),
      'pictures', coalesce(json_agg(left(c.hash, 4)), '[]'),
      'flags', coalesce(json_agg(concat(
        case when p.seat = 'vacant' then 'v' end, case when p.hidden then 'h' end,
        case when p.manager_reason = 'confirmed' and p.manager_id is null then 'r' end,
        case when p.id in (select person_id from override where field <> 'hidden' and ${audience !== "viewer"}) then 'e' end)), '[]'))::text as chart
    from person p left join picture c on c.organization_id = p.organization_id and c.person_id = p.id
    where p.seat <> 'gone' and (${audience === "admin"} or not p.hidden)`;
  const { changes, ids, managers, names, titles, pictures, flags } = packed.parse(JSON.parse(z.string().parse(row?.["chart"])));
  const rows = new Map(ids.map((id, at) => [id, at]));
  const flagged = (flag: string): Uint8Array => Uint8Array.from(flags, (text) => (text.includes(flag) ? 1 : 0));
  return {
    changes,
    source: {
      ids, names, titles, pictures,
      parent: Int32Array.from(managers, (manager) => (manager === null ? -1 : (rows.get(manager) ?? -1))),
      vacant: flagged("v"), hidden: flagged("h"), confirmedRoot: flagged("r"), edited: flagged("e"),
    },
  };
}
