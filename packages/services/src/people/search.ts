import { and, eq, inArray } from "drizzle-orm";
import { rawSql } from "@treeline/db/tenant";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import { arrival } from "@treeline/db/schema/arrival";
import { picturePath } from "@treeline/org/picture-path";
import { emailKey } from "@treeline/org/text/clean";
import { holdsAll, needlesOf } from "@treeline/org/text/words";
import type { PendingQuery, Row, TransactionSql } from "postgres";
import { z } from "zod";
import { readArrivals } from "../arrivals/read.ts";
import type { TenantContext } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { arrayLiteral } from "../sync/array-literal.ts";
import { query } from "../verb.ts";
import { FOLDED_BY, foldTexts, type FoldedText } from "./fold-texts.ts";
import { pictureVersion } from "./picture-version.ts";
import { mayBeSeen, seesHidden } from "./visible.ts";

export interface FoundPerson {
  id: string;
  name: string | null;
  title: string | null;
  email: string | null;
  picture: string | null;
  /** Only admins see them: a member hid this person, or they have yet to start. */
  hidden: boolean;
  /** The first day of somebody who has yet to start, `YYYY-MM-DD`. */
  arriving: string | null;
}

const found = z.array(z.object({ id: z.string() })).transform((rows) => rows.map(({ id }) => id));

/** What is looked for: each part's spellings, and the whole as an e-mail address. */
interface Sought {
  needles: readonly (readonly string[])[];
  address: string;
  /** Texts that `search_text` lacks. */
  unstored: readonly FoldedText[];
  limit: number;
}

/**
 * People whose name, title or e-mail holds every part of the query, whatever case, accents and spelling of umlauts, as the
 * page's own searches find them. Whose e-mail is the query comes first, who has yet to start last, the others by name.
 */
export const searchPeople = query({
  needs: "viewer",
  cost: COSTS.search,
  input: z.object({ organizationId: z.string(), query: z.string().max(200), limit: z.int().min(1).max(100).default(20) }),
  async run(ctx, input): Promise<{ people: FoundPerson[] }> {
    const needles = needlesOf(input.query);
    if (needles.length === 0) return { people: [] };
    await joinByHash(ctx, true);
    const sought: Sought = { needles, address: storable(emailKey(input.query.trim())), unstored: await foldTexts(ctx), limit: input.limit };
    const ids = await findPeople(ctx, sought);
    const soon = await findArrivals(ctx, sought);
    await joinByHash(ctx, false);
    const rows = ids.length === 0 ? [] : await ctx.tx
      .select({ id: person.id, name: person.name, title: person.title, email: person.email, hidden: person.hidden, version: pictureVersion })
      .from(person)
      .leftJoin(picture, eq(picture.personId, person.id))
      .where(and(inArray(person.id, ids), eq(person.seat, "person"), mayBeSeen(ctx)));
    const byId = new Map(rows.map(({ version, ...row }) => [row.id, { ...row, arriving: null, picture: picturePath(ctx.organizationId, row.id, "small", version) }]));
    const people = ids.flatMap((id) => byId.get(id) ?? []);
    const left = input.limit - people.length;
    const arrivals = left === 0 ? [] : await readFound(ctx, soon.slice(0, left));
    return { people: [...people, ...arrivals] };
  },
});

/** Ids in the order of the answer. */
async function findPeople(ctx: TenantContext, sought: Sought): Promise<string[]> {
  const sql = rawSql(ctx.tx);
  const { address, unstored } = sought;
  const others = unstored.filter((text) => text.emailKey === address || holdsAll(text.haystack, sought.needles));
  const rows = await sql`
    with found as (
      select id, email_key = ${address} as exact from search_text t
        where t.folded_by = ${FOLDED_BY} and (${holding(sql, sought)} or t.email_key = ${address})
      union
      select * from unnest(${idsOf(others)}::uuid[], ${arrayLiteral(others.map((text) => (text.emailKey === address ? "t" : "f")))}::boolean[]))
    select p.id from found f join person p on p.organization_id = ${ctx.organizationId} and p.id = f.id
    where p.seat = 'person' and (${seesHidden(ctx)} or not p.hidden)
    order by f.exact desc, p.name, p.id limit ${sought.limit}`;
  return found.parse([...rows]);
}

/**
 * Just after an import PostgreSQL doesn't know yet how many rows there are. A nested loop, which it takes for a few, would then compare
 * everybody with everybody. For the rest of the transaction, or until it is called again.
 */
async function joinByHash(ctx: TenantContext, only: boolean): Promise<void> {
  await rawSql(ctx.tx)`select set_config('enable_nestloop', ${only ? "off" : "on"}, true)`;
}

async function findArrivals(ctx: TenantContext, sought: Sought): Promise<string[]> {
  if (!seesHidden(ctx)) return [];
  const sql = rawSql(ctx.tx);
  const others = sought.unstored.filter(({ haystack }) => holdsAll(haystack, sought.needles));
  const rows = await sql`
    select a.id from arrival a left join search_text t on t.organization_id = a.organization_id and t.id = a.id and t.folded_by = ${FOLDED_BY}
    where (${holding(sql, sought)}) or a.id = any(${idsOf(others)}::uuid[])
    order by a.id limit ${sought.limit}`;
  return found.parse([...rows]);
}

async function readFound(ctx: TenantContext, ids: readonly string[]): Promise<FoundPerson[]> {
  if (ids.length === 0) return [];
  const arrivals = await readArrivals(ctx, inArray(arrival.id, [...ids]));
  return arrivals.map(({ id, name, title, email, startDate }) => ({ id, name, title, email, picture: null, hidden: true, arriving: startDate }));
}

const idsOf = (texts: readonly FoldedText[]): string => arrayLiteral(texts.map(({ id }) => id));

/** SQL condition over `search_text t`, as `holdsAll` decides it. */
function holding(sql: TransactionSql, { needles }: Sought): PendingQuery<Row[]> {
  const patterns = needles.map((spellings) => arrayLiteral(spellings.map((spelling) => `%${storable(spelling).replace(/[\\%_]/g, "\\$&")}%`)));
  return patterns.reduce((all, any) => sql`${all} and t.haystack like any(${any}::text[])`, sql`t.id is not null`);
}

/** What PostgreSQL can't hold is in no text of its own: NUL, and half a surrogate pair. */
const storable = (text: string): string => text.replaceAll("\0", "\ufffd").toWellFormed();
