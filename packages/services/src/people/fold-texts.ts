import { rawSql } from "@treeline/db/tenant";
import { emailKey } from "@treeline/org/text/clean";
import { HAYSTACK_VERSION, haystackOf } from "@treeline/org/text/words";
import { z } from "zod";
import type { TenantContext } from "../context.ts";
import { arrayLiteral } from "../sync/array-literal.ts";

/** A person or an arrival as the search compares them. */
export interface FoldedText {
  id: string;
  haystack: string;
  emailKey: string;
}

/** By which rules a text was folded: ours, and Unicode's as this Node.js knows them. */
export const FOLDED_BY = `${HAYSTACK_VERSION}/${process.versions.unicode}`;

/** So many texts are stored by one search at most: it holds locks on their rows until it ends. */
const MOST_STORED = 5_000;

const state = z.object({ changes: z.string(), known: z.string().nullable(), foldedBy: z.string().nullable() });
const texts = z.array(z.object({ id: z.string(), name: z.string(), title: z.string().nullable(), email: z.string().nullable() }));

/**
 * Fills in `search_text`: people and arrivals without a text, up to 5,000. It waits for nobody: while another search fills in or a row is
 * being changed, the texts stay missing.
 * @returns the texts that are missing still, for the caller to compare by itself
 */
export async function foldTexts(ctx: TenantContext): Promise<FoldedText[]> {
  const sql = rawSql(ctx.tx);
  const [row] = await sql`
    select (select coalesce(sum(changes), 0)::text from chart_counter) as changes, s.changes as known, s.folded_by as "foldedBy"
    from (values (1)) one left join search_state s on true`;
  // Read before the rows: whatever is committed later has another count.
  const { changes, known, foldedBy } = state.parse(row);
  if (known === changes && foldedBy === FOLDED_BY) return [];
  const missing = texts.parse([...(await sql`
    select p.id, p.name, p.title, p.email from person p where p.seat = 'person'
      and not exists (select from search_text t where t.organization_id = p.organization_id and t.id = p.id and t.folded_by = ${FOLDED_BY})
    union all
    select a.id, a.name, a.title, a.email from arrival a
      where not exists (select from search_text t where t.organization_id = a.organization_id and t.id = a.id and t.folded_by = ${FOLDED_BY})
    order by id`)]);
  if (!(await lockState(ctx))) return missing.map(folded);
  const stored = await store(ctx, missing.slice(0, MOST_STORED).map(({ id }) => id));
  const left = missing.filter(({ id }) => !stored.has(id));
  if (left.length === 0) await sql`update search_state set folded_by = ${FOLDED_BY}, changes = ${changes}`;
  return left.map(folded);
}

/** One search at a time fills in. */
async function lockState(ctx: TenantContext): Promise<boolean> {
  const sql = rawSql(ctx.tx);
  await sql`insert into search_state (organization_id) values (${ctx.organizationId}) on conflict do nothing`;
  const rows = await sql`select from search_state for update skip locked`;
  return rows.length === 1;
}

/**
 * Locked rows can't change before this commits, and a change afterwards removes the text. A row that another transaction is changing is left
 * out, so that no text of a person who has just left is kept.
 */
async function store(ctx: TenantContext, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const sql = rawSql(ctx.tx);
  const wanted = arrayLiteral(ids);
  const people = await sql`
    select id, name, title, email from person where id = any(${wanted}::uuid[]) and seat = 'person' order by id for share skip locked`;
  const arrivals = await sql`select id, name, title, email from arrival where id = any(${wanted}::uuid[]) order by id for share skip locked`;
  const rows = texts.parse([...people, ...arrivals]).map(folded);
  const of = (pick: (row: FoldedText) => string) => arrayLiteral(rows.map(pick));
  await sql`
    insert into search_text (organization_id, id, folded_by, haystack, email_key)
    select ${ctx.organizationId}, u.id, ${FOLDED_BY}, u.haystack, u.email_key
    from unnest(${of(({ id }) => id)}::uuid[], ${of(({ haystack }) => haystack)}::text[], ${of((row) => row.emailKey)}::text[]) as u (id, haystack, email_key)
    on conflict (organization_id, id) do update set folded_by = excluded.folded_by, haystack = excluded.haystack, email_key = excluded.email_key`;
  return new Set(rows.map(({ id }) => id));
}

const folded = ({ id, name, title, email }: z.infer<typeof texts>[number]): FoldedText =>
  ({ id, haystack: haystackOf([name, title, email].filter(Boolean).join(" ")), emailKey: emailKey(email) });
