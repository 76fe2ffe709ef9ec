import { and, asc, eq, gt } from "drizzle-orm";
import { arrival } from "@treeline/db/schema/arrival";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import { z } from "zod";
import { arrivingFields, readArrivals } from "../arrivals/read.ts";
import { COSTS } from "../cost/costs.ts";
import { requireId } from "../id.ts";
import { query } from "../verb.ts";
import { picturePath } from "@treeline/org/picture-path";
import { pictureVersion } from "./picture-version.ts";
import { shownFields } from "./shown-fields.ts";
import { onChart } from "./visible.ts";

/** A seat in the directory; a vacant one has null for all but id, title, manager and seat. */
export interface ListedPerson {
  id: string;
  externalId: string | null;
  name: string | null;
  title: string | null;
  email: string | null;
  managerId: string | null;
  startDate: string | null;
  picture: string | null;
  seat: "person" | "vacant";
  /** Only admins see them: a member hid this person, or they have yet to start. */
  hidden: boolean;
  /** The first day of somebody who has yet to start. */
  arriving: string | null;
}

/** Everybody present, the unplaced too, by id; `next` is the cursor of the following page. */
export const listPeople = query({
  needs: "viewer",
  cost: COSTS.list,
  input: z.object({
    organizationId: z.string(),
    cursor: z.string().nullish(),
    limit: z.int().min(1).max(1000).default(200),
  }),
  async run(ctx, { organizationId, cursor, limit }): Promise<{ people: ListedPerson[]; next: string | null }> {
    const after = cursor ? requireId(cursor, "page") : null;
    const isAfter = (column: typeof person.id | typeof arrival.id) => (after === null ? undefined : gt(column, after));
    const rows = await ctx.tx
      .select({ person, version: pictureVersion })
      .from(person)
      .leftJoin(picture, eq(picture.personId, person.id))
      .where(and(onChart(ctx), isAfter(person.id)))
      .orderBy(asc(person.id))
      .limit(limit + 1);
    const arrivals = await readArrivals(ctx, isAfter(arrival.id), limit + 1);
    const all = [
      ...rows.map(({ person: row, version }): ListedPerson => ({ id: row.id, ...shownFields(row), picture: picturePath(organizationId, row.id, "small", version) })),
      ...arrivals.map(arrivingFields),
    ].sort((a, b) => (a.id < b.id ? -1 : 1));
    const people = all.slice(0, limit);
    return { people, next: all.length > limit ? (people.at(-1)?.id ?? null) : null };
  },
});
