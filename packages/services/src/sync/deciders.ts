import { member } from "@treeline/db/schema/member";
import { user } from "@treeline/db/schema/user";
import { and, asc, eq, ne } from "drizzle-orm";
import type { TenantContext } from "../context.ts";
import { role, ROLES } from "../role.ts";
import type { Deciders } from "./sync-state.ts";

const NAMED = 3;

/** Who may apply or discard a held run beside the reader: owners first, then admins, then members, each by name. */
export async function readDeciders(ctx: TenantContext): Promise<Deciders> {
  const rows = await ctx.db.auth
    .select({ userId: member.userId, name: user.name, role: member.role })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(member.organizationId, ctx.organizationId), ne(member.role, "viewer")))
    .orderBy(asc(user.name), asc(user.id));
  const reader = ctx.actor.kind === "member" ? ctx.actor.userId : null;
  const rank = (held: string): number => ROLES.indexOf(role.parse(held));
  const names = rows.filter(({ userId }) => userId !== reader).sort((a, b) => rank(b.role) - rank(a.role)).map(({ name }) => name);
  return { names: names.slice(0, NAMED), more: Math.max(0, names.length - NAMED) };
}
