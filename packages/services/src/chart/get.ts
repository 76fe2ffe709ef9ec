import { createHash } from "node:crypto";
import { asc, eq, ne } from "drizzle-orm";
import { override } from "@treeline/db/schema/override";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import type { TenantContext } from "../context.ts";
import { inOneOrganization } from "../id.ts";
import { picturePath, pictureVersion } from "../people/picture-path.ts";
import { onChart } from "../people/visible.ts";
import { mayAct } from "../role.ts";
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
  /** A member changed something of this person by hand; told to members and up. */
  edited: boolean;
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
    const edited = await editedPeople(ctx);
    const people = rows.map(({ version, seat, reason, ...row }): ChartSeat => ({
      ...row,
      seat: seat === "vacant" ? "vacant" : "person",
      picture: picturePath(organizationId, row.id, "small", version),
      confirmedRoot: reason === "confirmed" && row.managerId === null,
      edited: edited.has(row.id),
    }));
    const version = createHash("sha256").update(JSON.stringify(people)).digest("base64url").slice(0, 16);
    return { version, people };
  },
});

/** Whom members changed by hand; that somebody is hidden is a mark of its own. */
async function editedPeople(ctx: TenantContext): Promise<Set<string>> {
  if (!mayAct(ctx.role, "member")) return new Set();
  const rows = await ctx.tx.selectDistinct({ id: override.personId }).from(override).where(ne(override.field, "hidden"));
  return new Set(rows.map(({ id }) => id));
}
