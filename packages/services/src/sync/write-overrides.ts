import { eq } from "drizzle-orm";
import { override } from "@treeline/db/schema/override";
import type { OverrideChange } from "@treeline/org/override";
import type { TenantContext } from "../context.ts";

/** What a plan makes of members' overrides: ends them, or notes what the HRIS says now. */
export async function writeOverrides(ctx: TenantContext, changes: readonly OverrideChange[]): Promise<void> {
  for (const { id, to } of changes) {
    if (to === null) await ctx.tx.delete(override).where(eq(override.id, id));
    else await ctx.tx.update(override).set(to).where(eq(override.id, id));
  }
}
