import { eq, inArray } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import type { TenantContext } from "../context.ts";
import { picturePath } from "@treeline/org/picture-path";
import { pictureVersion } from "./picture-version.ts";

/** Another seat, as a profile mentions it. */
export interface SeatRef {
  id: string;
  name: string | null;
  title: string | null;
  picture: string | null;
  seat: "person" | "vacant";
  /** Only admins see them: a member hid this person, or they have yet to start. */
  hidden: boolean;
  /** The first day of somebody who has yet to start, `YYYY-MM-DD`. */
  arriving: string | null;
}

/** In the order of `ids`. */
export async function seatRefs(ctx: TenantContext, ids: string[]): Promise<SeatRef[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.tx
    .select({ id: person.id, name: person.name, title: person.title, seat: person.seat, hidden: person.hidden, version: pictureVersion })
    .from(person)
    .leftJoin(picture, eq(picture.personId, person.id))
    .where(inArray(person.id, ids));
  const byId = new Map(rows.map(({ version, seat, ...row }): [string, SeatRef] => [
    row.id,
    { ...row, arriving: null, picture: picturePath(ctx.organizationId, row.id, "small", version), seat: seat === "vacant" ? "vacant" : "person" },
  ]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
