import { createHash } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import { inOneOrganization } from "../id.ts";
import { picturePath, pictureVersion } from "../people/picture-path.ts";
import { onChart } from "../people/visible.ts";
import { query } from "../verb.ts";

export interface ChartSeat {
  id: string;
  name: string | null;
  title: string | null;
  managerId: string | null;
  seat: "person" | "vacant";
  /** Path of the small picture. */
  picture: string | null;
  /** A member hid this person; only admins see them. */
  hidden: boolean;
  /** A member said that this person has no manager: a root, alone too. */
  confirmedRoot: boolean;
}

/** Everybody on the chart, the unplaced too. `version` changes if and only if something here does. */
export const getChart = query({
  needs: "viewer",
  input: inOneOrganization,
  async run(ctx, { organizationId }): Promise<{ version: string; people: ChartSeat[] }> {
    const rows = await ctx.tx
      .select({ id: person.id, name: person.name, title: person.title, managerId: person.managerId, seat: person.seat, hidden: person.hidden, reason: person.managerReason, version: pictureVersion })
      .from(person)
      .leftJoin(picture, eq(picture.personId, person.id))
      .where(onChart(ctx))
      .orderBy(asc(person.id));
    const people = rows.map(({ version, seat, reason, ...row }): ChartSeat => ({
      ...row,
      seat: seat === "vacant" ? "vacant" : "person",
      picture: picturePath(organizationId, row.id, "small", version),
      confirmedRoot: reason === "confirmed" && row.managerId === null,
    }));
    const version = createHash("sha256").update(JSON.stringify(people)).digest("base64url").slice(0, 16);
    return { version, people };
  },
});
