import { randomUUID } from "node:crypto";
import { auditEntry } from "@treeline/db/schema/audit-entry";
import { invitation } from "@treeline/db/schema/invitation";
import { member } from "@treeline/db/schema/member";
import { withTenant } from "@treeline/db/tenant";
import type { Wording } from "@treeline/org/language";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { actorName } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { AppError } from "../error.ts";
import { withAccounts } from "../organization/accounts.ts";
import { accountVerb } from "../verb.ts";
import { addressedInvitation } from "./addressed.ts";
import { lockMembers } from "./membership.ts";
import type { InvitationState } from "./read-invitations.ts";

const REFUSALS: Record<Exclude<InvitationState, "pending">, Wording> = {
  accepted: { en: "This invitation was accepted already.", de: "Diese Einladung wurde bereits angenommen." },
  canceled: { en: "This invitation was withdrawn.", de: "Diese Einladung wurde zurückgezogen." },
  expired: { en: "This invitation has expired.", de: "Diese Einladung ist abgelaufen." },
};

/** @throws AppError UNPROCESSABLE_CONTENT with reason `invitation-<state>` unless it is open. */
function requirePending(state: InvitationState): void {
  if (state === "pending") return;
  throw new AppError("UNPROCESSABLE_CONTENT", REFUSALS[state], {
    reason: `invitation-${state}`,
    action: state === "accepted" ? { en: "Open the organization from your start page.", de: "Öffnen Sie die Organisation von Ihrer Startseite aus." } : { en: "Ask for a new invitation.", de: "Bitten Sie um eine neue Einladung." },
  });
}

/** Makes the caller a member with the role they were invited to. Works once. */
export const acceptInvitation = accountVerb({
  cost: COSTS.edit,
  input: z.object({ invitationId: z.string() }),
  async run(ctx, { invitationId }) {
    const { organizationId } = await addressedInvitation(ctx.db.auth, ctx.now(), invitationId, ctx.userId);
    await withTenant(ctx.db, organizationId, async (tx) => {
      await withAccounts(tx, async () => {
        await lockMembers(tx, organizationId);
        const found = await addressedInvitation(tx, ctx.now(), invitationId, ctx.userId);
        requirePending(found.state);
        await tx.update(invitation).set({ status: "accepted" }).where(eq(invitation.id, invitationId));
        await tx
          .insert(member)
          .values({ id: randomUUID(), organizationId, userId: ctx.userId, role: found.role, createdAt: ctx.now() })
          .onConflictDoNothing();
      });
      await tx.insert(auditEntry).values({
        organizationId,
        at: ctx.now(),
        actor: actorName(ctx.actor),
        verb: "members.accept",
        subject: { invitationId },
      });
    });
    return { organizationId };
  },
});
