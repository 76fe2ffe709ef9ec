import { organizationSetting } from "@treeline/db/schema/organization-setting";
import type { TenantContext } from "../context.ts";

/** What the organization chose, or the defaults while it chose nothing. */
export async function readSettings(ctx: TenantContext): Promise<{ timeZone: string; preferLegalName: boolean }> {
  const [row] = await ctx.tx.select().from(organizationSetting);
  return { timeZone: row?.timeZone ?? "Europe/Berlin", preferLegalName: row?.preferLegalName ?? false };
}
