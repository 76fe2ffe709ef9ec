import type { AuthDb } from "@treeline/db/client";
import { invitation } from "@treeline/db/schema/invitation";
import { user } from "@treeline/db/schema/user";
import { and, eq } from "drizzle-orm";
import { notFound } from "../error.ts";

/**
 * The invitation, if it was sent to this user's verified address.
 * @throws AppError NOT_FOUND for everybody else, as for one that does not exist.
 */
export async function addressedInvitation(db: Pick<AuthDb, "select">, invitationId: string, userId: string) {
  const [row] = await db
    .select({
      id: invitation.id,
      organizationId: invitation.organizationId,
      email: invitation.email,
      role: invitation.role,
      status: invitation.status,
      expiresAt: invitation.expiresAt,
      inviterId: invitation.inviterId,
    })
    .from(invitation)
    .innerJoin(user, eq(user.email, invitation.email))
    .where(and(eq(invitation.id, invitationId), eq(user.id, userId), eq(user.emailVerified, true)));
  if (!row) throw notFound("invitation");
  return row;
}
