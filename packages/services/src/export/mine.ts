import { and, eq, gt, type SQL } from "drizzle-orm";
import { chartExport } from "@treeline/db/schema/export";
import type { TenantContext } from "../context.ts";
import { notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { mayAct } from "../role.ts";

/** That file, if it is the caller's own and not too old (SQL condition over `export`). @throws AppError NOT_FOUND */
export function mine(ctx: TenantContext, exportId: string): SQL | undefined {
  if (ctx.actor.kind !== "member") throw notFound("export");
  return and(eq(chartExport.id, requireId(exportId, "export")), eq(chartExport.userId, ctx.actor.userId), gt(chartExport.expiresAt, ctx.now()));
}

/** Whoever may see less by now than when asking gets nothing. */
export function stillSees(ctx: TenantContext, { audience }: Pick<typeof chartExport.$inferSelect, "audience">): boolean {
  return mayAct(ctx.role, audience);
}
