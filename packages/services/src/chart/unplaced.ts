import { asc, eq } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import { inOneOrganization } from "../id.ts";
import { picturePath, pictureVersion } from "../people/picture-path.ts";
import { query } from "../verb.ts";
import { isUnplaced } from "./unplaced-rule.ts";

export interface UnplacedPerson {
  id: string;
  name: string | null;
  title: string | null;
  picture: string | null;
  reason: "none" | "self" | "unknown" | "loop";
}

/** People without a place: no manager, and nobody reports to them. By name. */
export const listUnplaced = query({
  needs: "viewer",
  input: inOneOrganization,
  async run(ctx, { organizationId }): Promise<{ people: UnplacedPerson[] }> {
    const rows = await ctx.tx
      .select({ id: person.id, name: person.name, title: person.title, reason: person.managerReason, version: pictureVersion })
      .from(person)
      .leftJoin(picture, eq(picture.personId, person.id))
      .where(isUnplaced)
      .orderBy(asc(person.name), asc(person.id));
    const people = rows.map(({ version, reason, ...row }): UnplacedPerson => ({
      ...row,
      picture: picturePath(organizationId, row.id, "small", version),
      // Nothing may show a manager who has not started yet.
      reason: reason === null || reason === "not-started" ? "none" : reason,
    }));
    return { people };
  },
});
