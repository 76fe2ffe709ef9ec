import { and, asc, eq, sql } from "drizzle-orm";
import { arrival } from "@treeline/db/schema/arrival";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import { z } from "zod";
import { readArrivals } from "../arrivals/read.ts";
import { query } from "../verb.ts";
import { picturePath } from "@treeline/org/picture-path";
import { pictureVersion } from "./picture-version.ts";
import { mayBeSeen } from "./visible.ts";

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

/** Accents fall away by decomposition; letters that don't decompose are spelt out, as `org/chart/search` does. */
const folded = (text: ReturnType<typeof sql>) => sql`translate(replace(replace(replace(replace(
  regexp_replace(normalize(lower(${text}), nfd), '[\u0300-\u036f]', '', 'g'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'łøıđ', 'loid')`;

/** That a row holds every word (SQL conditions). */
const holds = ({ name, title, email }: Pick<typeof person | typeof arrival, "name" | "title" | "email">, words: readonly string[]) =>
  words.map((word) => sql`${folded(sql`concat_ws(' ', ${name}, ${title}, ${email})`)} like ${folded(sql`${literally(word)}::text`)}`);

/** `%`, `_` and `\` mean themselves. */
const literally = (word: string) => `%${word.replace(/[\\%_]/g, "\\$&")}%`;

/** People whose name, title or e-mail holds every word of the query, whatever its case and accents; who has yet to start comes last. */
export const searchPeople = query({
  needs: "viewer",
  input: z.object({ organizationId: z.string(), query: z.string().max(200), limit: z.int().min(1).max(100).default(20) }),
  async run(ctx, input): Promise<{ people: FoundPerson[] }> {
    const words = input.query.replaceAll("\0", "").split(/\s+/).filter(Boolean).slice(0, 8);
    if (words.length === 0) return { people: [] };
    const rows = await ctx.tx
      .select({ id: person.id, name: person.name, title: person.title, email: person.email, hidden: person.hidden, version: pictureVersion })
      .from(person)
      .leftJoin(picture, eq(picture.personId, person.id))
      .where(and(eq(person.seat, "person"), mayBeSeen(ctx), ...holds(person, words)))
      .orderBy(asc(person.name), asc(person.id))
      .limit(input.limit);
    const people = rows.map(({ version, ...row }) => ({ ...row, arriving: null, picture: picturePath(ctx.organizationId, row.id, "small", version) }));
    const arrivals = await readArrivals(ctx, and(...holds(arrival, words)), input.limit - people.length);
    return { people: [...people, ...arrivals.map(({ id, name, title, email, startDate }) => ({ id, name, title, email, picture: null, hidden: true, arriving: startDate }))] };
  },
});
