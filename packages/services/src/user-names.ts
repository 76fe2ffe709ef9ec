import { inArray } from "drizzle-orm";
import { user } from "@treeline/db/schema/user";
import type { Context } from "./context.ts";

/** Names by user id; a deleted user has none. */
export async function userNames(ctx: Context, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await ctx.db.auth.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, wanted));
  return new Map(rows.map((row) => [row.id, row.name]));
}
