import { invitation } from "@treeline/db/schema/invitation";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { notFound } from "../error.ts";
import { withAccounts } from "../organization/accounts.ts";
import { command } from "../verb.ts";

/** Makes an open invitation worthless; the mail that was sent then says so. */
export const cancelInvitation = command({
  needs: "admin",
  cost: COSTS.edit,
  input: z.object({ organizationId: z.string(), invitationId: z.string() }),
  async run({ tx }, { organizationId, invitationId }) {
    const canceled = await withAccounts(tx, () =>
      tx
        .update(invitation)
        .set({ status: "canceled" })
        .where(
          and(
            eq(invitation.organizationId, organizationId),
            eq(invitation.id, invitationId),
            eq(invitation.status, "pending"),
          ),
        )
        .returning({ id: invitation.id }),
    );
    if (canceled.length === 0) throw notFound("invitation");
    return {};
  },
  audit: { verb: "members.cancelInvitation", subject: ({ invitationId }) => ({ invitationId }) },
});
