import { organization } from "@treeline/db/schema/organization";
import { user } from "@treeline/db/schema/user";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { accountVerb } from "../verb.ts";
import { addressedInvitation } from "./addressed.ts";

/** What the person who was invited sees before accepting. */
export const getInvitation = accountVerb({
  cost: COSTS.look,
  input: z.object({ invitationId: z.string() }),
  async run({ db, now, userId }, { invitationId }) {
    const found = await addressedInvitation(db.auth, now(), invitationId, userId);
    const [inviter] = await db.auth.select({ name: user.name }).from(user).where(eq(user.id, found.inviterId));
    const [host] = await db.auth
      .select({ name: organization.name })
      .from(organization)
      .where(eq(organization.id, found.organizationId));
    return {
      organizationName: host?.name ?? "",
      email: found.email,
      role: found.role,
      invitedBy: inviter?.name ?? "",
      state: found.state,
    };
  },
});
