import { randomUUID } from "node:crypto";
import { invitation } from "@treeline/db/schema/invitation";
import { member } from "@treeline/db/schema/member";
import { user } from "@treeline/db/schema/user";
import type { Tx } from "@treeline/db/tenant";
import { MOST_IN_ADDRESS } from "@treeline/org/text/clean";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { AppError } from "../error.ts";
import { INPUT } from "../input-words.ts";
import { takeInvitation } from "../mail/limits.ts";
import { withAccounts } from "../organization/accounts.ts";
import { role } from "../role.ts";
import { tooMany } from "../too-many.ts";
import { command } from "../verb.ts";
import { lockMembers, requireRank } from "./membership.ts";
import { INVITES } from "./read-invitations.ts";

const DAY = 24 * 60 * 60 * 1000;
const VALID_FOR = 7 * DAY;

const address = z.string().trim().toLowerCase().max(MOST_IN_ADDRESS, INPUT.inviteAddress.en).pipe(z.email(INPUT.inviteAddress.en));

async function requireNotYetMember(tx: Tx, organizationId: string, email: string): Promise<void> {
  const [found] = await tx
    .select({ id: member.id })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(member.organizationId, organizationId), eq(user.email, email)));
  if (found) {
    throw new AppError("CONFLICT", { en: `${email} is a member already.`, de: `${email} ist bereits Mitglied.` }, {
      reason: "already-member",
      action: { en: "Change their role in the list of members instead.", de: "Ändern Sie stattdessen die Rolle in der Liste der Mitglieder." },
    });
  }
}

const TOO_MANY = {
  en: "Too many invitations were sent in a short time, by you, by this organization or to this address.",
  de: "In kurzer Zeit wurden zu viele Einladungen verschickt: von Ihnen, von dieser Organisation oder an diese Adresse.",
};

/**
 * Invites an address for seven days and mails it; an open invitation of the same address is replaced.
 * @throws AppError TOO_MANY_REQUESTS that says when to try again
 */
export const inviteMember = command({
  needs: INVITES,
  cost: COSTS.mail,
  input: z.object({ organizationId: z.string(), email: address, role: role.default("viewer") }),
  async before({ db, actor }, { organizationId, email }): Promise<void> {
    if (actor.kind !== "member") return;
    const seconds = await takeInvitation(db, { userId: actor.userId, organizationId, email });
    if (seconds > 0) throw tooMany(TOO_MANY, { reason: "too-many-invitations", seconds });
  },
  async run({ tx, actor, role: held, now, enqueue }, { organizationId, email, role: offered }) {
    if (actor.kind !== "member") throw new AppError("BAD_REQUEST", { en: "Only a member can invite.", de: "Nur ein Mitglied kann einladen." });
    requireRank(held, offered);
    const invitationId = randomUUID();
    await withAccounts(tx, async () => {
      await lockMembers(tx, organizationId);
      await requireNotYetMember(tx, organizationId, email);
      await tx
        .update(invitation)
        .set({ status: "canceled" })
        .where(
          and(
            eq(invitation.organizationId, organizationId),
            eq(invitation.email, email),
            eq(invitation.status, "pending"),
          ),
        );
      await tx.insert(invitation).values({
        id: invitationId,
        organizationId,
        email,
        role: offered,
        expiresAt: new Date(now().getTime() + VALID_FOR),
        inviterId: actor.userId,
        createdAt: now(),
      });
    });
    await enqueue("mail", { kind: "invitation", invitationId });
    return { invitationId };
  },
  audit: { verb: "members.invite", subject: (_input, { invitationId }) => ({ invitationId }) },
});
