import type { AuthDb } from "@treeline/db/client";
import { invitation } from "@treeline/db/schema/invitation";
import { member } from "@treeline/db/schema/member";
import { and, asc, eq, type SQL } from "drizzle-orm";
import { mayAct, role, type Role } from "../role.ts";

export type InvitationState = "pending" | "accepted" | "canceled" | "expired";

export interface Invitation {
  id: string;
  organizationId: string;
  email: string;
  role: Role;
  inviterId: string;
  expiresAt: Date;
  state: InvitationState;
}

/** The role that a member needs to invite. */
export const INVITES: Role = "admin";

/**
 * Invitations that match `where`, by e-mail address, each with its state at the instant `now`.
 * An open invitation lives only as long as its sender may send it: once the sender has left the organization, or holds
 * a role below the one offered, it is `canceled`. Every reader of invitations goes through here, so none can miss that.
 */
export async function readInvitations(db: Pick<AuthDb, "select">, now: Date, where: SQL): Promise<Invitation[]> {
  const rows = await db
    .select({
      id: invitation.id,
      organizationId: invitation.organizationId,
      email: invitation.email,
      role: invitation.role,
      status: invitation.status,
      expiresAt: invitation.expiresAt,
      inviterId: invitation.inviterId,
      senderRole: member.role,
    })
    .from(invitation)
    .leftJoin(
      member,
      and(eq(member.organizationId, invitation.organizationId), eq(member.userId, invitation.inviterId)),
    )
    .where(where)
    .orderBy(asc(invitation.email));
  return rows.map(({ status, senderRole, ...row }) => {
    const offered = role.parse(row.role);
    const sender = senderRole === null ? null : role.parse(senderRole);
    const allowed = sender !== null && mayAct(sender, INVITES) && mayAct(sender, offered);
    return { ...row, role: offered, state: stateAt(now, status, row.expiresAt, allowed) };
  });
}

function stateAt(now: Date, status: string, expiresAt: Date, allowed: boolean): InvitationState {
  if (status === "accepted") return "accepted";
  if (status !== "pending" || !allowed) return "canceled";
  return expiresAt > now ? "pending" : "expired";
}
