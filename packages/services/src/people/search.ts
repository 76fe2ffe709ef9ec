import { and, eq, inArray } from "drizzle-orm";
import { rawSql } from "@treeline/db/tenant";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import { picturePath } from "@treeline/org/picture-path";
import { emailKey } from "@treeline/org/text/clean";
import { haystackOf, holdsAll, needlesOf } from "@treeline/org/text/words";
import { z } from "zod";
import { readArrivals } from "../arrivals/read.ts";
import type { TenantContext } from "../context.ts";
import { query } from "../verb.ts";
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

/** A column of everybody as one JSON array: a fifth of the time that a row each takes. */
const packed = z.object({ ids: z.string(), names: z.string(), titles: z.string(), emails: z.string() });
const ids = z.array(z.string());
const texts = z.array(z.string().nullable());

type Needles = readonly (readonly string[])[];

/**
 * People whose name, title or e-mail holds every part of the query, whatever case, accents and spelling of umlauts, as the
 * page's own searches find them. Whose e-mail is the query comes first, who has yet to start last, the others by name.
 */
export const searchPeople = query({
  needs: "viewer",
  input: z.object({ organizationId: z.string(), query: z.string().max(200), limit: z.int().min(1).max(100).default(20) }),
  async run(ctx, input): Promise<{ people: FoundPerson[] }> {
    const needles = needlesOf(input.query);
    if (needles.length === 0) return { people: [] };
    const found = await findIds(ctx, needles, input);
    const rows = found.length === 0 ? [] : await ctx.tx
      .select({ id: person.id, name: person.name, title: person.title, email: person.email, hidden: person.hidden, version: pictureVersion })
      .from(person)
      .leftJoin(picture, eq(picture.personId, person.id))
      .where(and(inArray(person.id, found), eq(person.seat, "person"), mayBeSeen(ctx)));
    const byId = new Map(rows.map(({ version, ...row }) => [row.id, { ...row, arriving: null, picture: picturePath(ctx.organizationId, row.id, "small", version) }]));
    const people = found.flatMap((id) => byId.get(id) ?? []);
    const arrivals = people.length === input.limit ? [] : await findArrivals(ctx, needles, input.limit - people.length);
    return { people: [...people, ...arrivals] };
  },
});

/** One function folds for every search, so the rows are compared here and not by SQL. */
async function findIds(ctx: TenantContext, needles: Needles, { query: typed, limit }: { query: string; limit: number }): Promise<string[]> {
  const [row] = await rawSql(ctx.tx)`
    select coalesce(json_agg(id), '[]')::text as ids, coalesce(json_agg(name), '[]')::text as names,
      coalesce(json_agg(title), '[]')::text as titles, coalesce(json_agg(email), '[]')::text as emails
    from (select id, name, title, email from person where seat = 'person' and (${seesHidden(ctx)} or not hidden) order by name, id) p`;
  const columns = packed.parse(row);
  const [names, titles, emails] = [columns.names, columns.titles, columns.emails].map((column) => texts.parse(JSON.parse(column)));
  const [exact, others]: [string[], string[]] = [[], []];
  const address = emailKey(typed.trim());
  ids.parse(JSON.parse(columns.ids)).forEach((id, at) => {
    const email = emails?.[at] ?? null;
    if (emailKey(email) === address) exact.push(id);
    else if (others.length < limit && holds([names?.[at], titles?.[at], email], needles)) others.push(id);
  });
  return [...exact, ...others].slice(0, limit);
}

async function findArrivals(ctx: TenantContext, needles: Needles, limit: number): Promise<FoundPerson[]> {
  const all = await readArrivals(ctx);
  const found = all.filter(({ name, title, email }) => holds([name, title, email], needles)).slice(0, limit);
  return found.map(({ id, name, title, email, startDate }) => ({ id, name, title, email, picture: null, hidden: true, arriving: startDate }));
}

const holds = (parts: readonly (string | null | undefined)[], needles: Needles): boolean => holdsAll(haystackOf(parts.filter(Boolean).join(" ")), needles);
