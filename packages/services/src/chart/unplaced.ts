import { asc, eq } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import type { ManagerReason } from "@treeline/org/person";
import type { TenantContext } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { inOneOrganization } from "../id.ts";
import { picturePath } from "@treeline/org/picture-path";
import { pictureVersion } from "../people/picture-version.ts";
import { seesHidden } from "../people/visible.ts";
import { query } from "../verb.ts";
import { isUnplaced } from "./unplaced-rule.ts";

export interface UnplacedPerson {
  id: string;
  name: string | null;
  title: string | null;
  picture: string | null;
  /** `hidden`: the manager is hidden, with nobody above; told to admins only. */
  reason: "none" | "self" | "unknown" | "loop" | "hidden";
}

/** People without a place: no manager, and nobody reports to them. By name. */
export const listUnplaced = query({
  needs: "viewer",
  cost: COSTS.list,
  input: inOneOrganization,
  async run(ctx, { organizationId }): Promise<{ people: UnplacedPerson[] }> {
    const rows = await ctx.tx
      .select({ id: person.id, name: person.name, title: person.title, reason: person.managerReason, version: pictureVersion })
      .from(person)
      .leftJoin(picture, eq(picture.personId, person.id))
      .where(isUnplaced(ctx))
      .orderBy(asc(person.name), asc(person.id));
    const people = rows.map(({ version, reason, ...row }): UnplacedPerson => ({
      ...row,
      picture: picturePath(organizationId, row.id, "small", version),
      reason: reasonFor(ctx, reason),
    }));
    return { people };
  },
});

/** Nothing may show a manager who has not started yet, and a hidden one to admins only. */
function reasonFor(ctx: TenantContext, reason: ManagerReason | null): UnplacedPerson["reason"] {
  if (reason === "self" || reason === "unknown" || reason === "loop") return reason;
  return reason === "hidden" && seesHidden(ctx) ? "hidden" : "none";
}
