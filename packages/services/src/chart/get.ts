import { createHash } from "node:crypto";
import { asc, eq, ne } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import { inOneOrganization } from "../id.ts";
import { picturePath, pictureVersion } from "../people/picture-path.ts";
import { query } from "../verb.ts";

export interface ChartSeat {
  id: string;
  name: string | null;
  title: string | null;
  managerId: string | null;
  seat: "person" | "vacant";
  /** Path of the small picture. */
  picture: string | null;
}

/** Everybody on the chart, the unplaced too. `version` changes if and only if something here does. */
export const getChart = query({
  needs: "viewer",
  input: inOneOrganization,
  async run(ctx, { organizationId }): Promise<{ version: string; people: ChartSeat[] }> {
    const rows = await ctx.tx
      .select({ id: person.id, name: person.name, title: person.title, managerId: person.managerId, seat: person.seat, version: pictureVersion })
      .from(person)
      .leftJoin(picture, eq(picture.personId, person.id))
      .where(ne(person.seat, "gone"))
      .orderBy(asc(person.id));
    const people = rows.map(({ version, seat, ...row }): ChartSeat => ({
      ...row,
      seat: seat === "vacant" ? "vacant" : "person",
      picture: picturePath(organizationId, row.id, "small", version),
    }));
    const version = createHash("sha256").update(JSON.stringify(people)).digest("base64url").slice(0, 16);
    return { version, people };
  },
});
