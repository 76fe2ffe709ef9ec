import { and, eq, isNull } from "drizzle-orm";
import { finding } from "@treeline/db/schema/finding";
import type { TenantContext } from "../context.ts";

/** Closes a finding by a member's word. No run closed it, which is how later runs know to leave it closed. */
export async function dismissFinding(ctx: TenantContext, id: string): Promise<void> {
  await ctx.tx.update(finding).set({ closedAt: ctx.now() }).where(and(eq(finding.id, id), isNull(finding.closedAt)));
}
