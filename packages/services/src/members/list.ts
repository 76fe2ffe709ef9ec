import { invitation } from "@treeline/db/schema/invitation";
import { member } from "@treeline/db/schema/member";
import { user } from "@treeline/db/schema/user";
import { and, asc, eq, gt } from "drizzle-orm";
import { z } from "zod";
import type { TenantContext } from "../context.ts";
import { mayAct, role } from "../role.ts";
import { query } from "../verb.ts";

async function openInvitations({ db, now, organizationId }: TenantContext) {
  const rows = await db.auth
    .select({ id: invitation.id, email: invitation.email, role: invitation.role, expiresAt: invitation.expiresAt })
    .from(invitation)
    .where(
      and(
        eq(invitation.organizationId, organizationId),
        eq(invitation.status, "pending"),
        gt(invitation.expiresAt, now()),
      ),
    )
    .orderBy(asc(invitation.email));
  return rows.map((row) => ({ ...row, role: role.parse(row.role), expiresAt: row.expiresAt.toISOString() }));
}

/** Everyone with access, by name; open invitations are shown to those who may send them. */
export const listMembers = query({
  needs: "viewer",
  input: z.object({ organizationId: z.string() }),
  async run(ctx, { organizationId }) {
    const rows = await ctx.db.auth
      .select({
        id: member.id,
        userId: member.userId,
        name: user.name,
        email: user.email,
        role: member.role,
        joinedAt: member.createdAt,
      })
      .from(member)
      .innerJoin(user, eq(user.id, member.userId))
      .where(eq(member.organizationId, organizationId))
      .orderBy(asc(user.name), asc(member.id));
    return {
      members: rows.map((row) => ({ ...row, role: role.parse(row.role), joinedAt: row.joinedAt.toISOString() })),
      invitations: mayAct(ctx.role, "admin") ? await openInvitations(ctx) : [],
    };
  },
});
