import { member } from "@treeline/db/schema/member";
import { organization } from "@treeline/db/schema/organization";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { role } from "../role.ts";
import { accountVerb } from "../verb.ts";

/** The organizations that the caller is a member of, by name. */
export const listOrganizations = accountVerb({
  cost: COSTS.look,
  input: z.object({}).optional(),
  async run({ db, userId }) {
    const rows = await db.auth
      .select({ id: organization.id, name: organization.name, role: member.role })
      .from(member)
      .innerJoin(organization, eq(organization.id, member.organizationId))
      .where(eq(member.userId, userId))
      .orderBy(asc(organization.name), asc(organization.id));
    return { organizations: rows.map((row) => ({ ...row, role: role.parse(row.role) })) };
  },
});
