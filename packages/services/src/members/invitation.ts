import { organization } from "@treeline/db/schema/organization";
import { user } from "@treeline/db/schema/user";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { role } from "../role.ts";
import { accountVerb } from "../verb.ts";
import { addressedInvitation } from "./addressed.ts";
import { invitationState } from "./invitation-state.ts";

/** What the person who was invited sees before accepting. */
export const getInvitation = accountVerb({
  input: z.object({ invitationId: z.string() }),
  async run({ db, now, userId }, { invitationId }) {
    const found = await addressedInvitation(db.auth, invitationId, userId);
    const [inviter] = await db.auth.select({ name: user.name }).from(user).where(eq(user.id, found.inviterId));
    const [host] = await db.auth
      .select({ name: organization.name })
      .from(organization)
      .where(eq(organization.id, found.organizationId));
    return {
      organizationName: host?.name ?? "",
      email: found.email,
      role: role.parse(found.role),
      invitedBy: inviter?.name ?? "",
      state: invitationState(found, now()),
    };
  },
});
