import { invitation } from "@treeline/db/schema/invitation";
import { member } from "@treeline/db/schema/member";
import { user } from "@treeline/db/schema/user";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import type { TenantContext } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { mayAct, role } from "../role.ts";
import { query } from "../verb.ts";
import { readInvitations } from "./read-invitations.ts";

async function openInvitations({ db, now, organizationId }: TenantContext) {
  const found = await readInvitations(db.auth, now(), eq(invitation.organizationId, organizationId));
  return found
    .filter(({ state }) => state === "pending")
    .map(({ id, email, role: offered, expiresAt }) => ({ id, email, role: offered, expiresAt: expiresAt.toISOString() }));
}

/** Everyone with access, by name; open invitations are shown to those who may send them. */
export const listMembers = query({
  needs: "viewer",
  cost: COSTS.list,
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
