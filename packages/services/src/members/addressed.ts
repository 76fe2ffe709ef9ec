import type { AuthDb } from "@treeline/db/client";
import { invitation } from "@treeline/db/schema/invitation";
import { user } from "@treeline/db/schema/user";
import { eq, sql } from "drizzle-orm";
import { notFound } from "../error.ts";
import { readInvitations, type Invitation } from "./read-invitations.ts";

/**
 * The invitation with its state at `now`, if it was sent to this user's verified address.
 * @throws AppError NOT_FOUND for everybody else, as for one that does not exist.
 */
export async function addressedInvitation(
  db: Pick<AuthDb, "select">,
  now: Date,
  invitationId: string,
  userId: string,
): Promise<Invitation> {
  const addressed = sql`exists (select from ${user} u where u.id = ${userId} and u.email_verified and u.email = ${invitation.email})`;
  const [row] = await readInvitations(db, now, sql`${eq(invitation.id, invitationId)} and ${addressed}`);
  if (!row) throw notFound("invitation");
  return row;
}
