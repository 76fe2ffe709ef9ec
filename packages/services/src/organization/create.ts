import { randomUUID } from "node:crypto";
import { auditEntry } from "@treeline/db/schema/audit-entry";
import { member } from "@treeline/db/schema/member";
import { organization } from "@treeline/db/schema/organization";
import { organizationSetting } from "@treeline/db/schema/organization-setting";
import { withTenant } from "@treeline/db/tenant";
import { z } from "zod";
import { actorName } from "../context.ts";
import { accountVerb } from "../verb.ts";
import { withAccounts } from "./accounts.ts";
import { organizationName } from "./name.ts";

/** A new organization with the caller as its owner. */
export const createOrganization = accountVerb({
  input: z.object({ name: organizationName }),
  async run(ctx, { name }) {
    const id = randomUUID();
    const at = ctx.now();
    await withTenant(ctx.db, id, async (tx) => {
      await withAccounts(tx, async () => {
        await tx.insert(organization).values({ id, name, slug: id, createdAt: at });
        await tx.insert(member).values({ id: randomUUID(), organizationId: id, userId: ctx.userId, role: "owner", createdAt: at });
      });
      await tx.insert(organizationSetting).values({ organizationId: id, updatedAt: at });
      await tx.insert(auditEntry).values({
        organizationId: id,
        at,
        actor: actorName(ctx.actor),
        verb: "organization.create",
        subject: { organizationId: id },
      });
    });
    return { id };
  },
});
