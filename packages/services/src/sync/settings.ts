import { organizationSetting } from "@treeline/db/schema/organization-setting";
import { GUARD_LIMITS, type GuardLimits } from "@treeline/org/sync/verdict";
import type { TenantContext } from "../context.ts";

export interface Settings {
  timeZone: string;
  preferLegalName: boolean;
  /** Days that history keeps who left. */
  retentionDays: number;
  /** The organization's own limits; the defaults where it chose none. */
  guard: GuardLimits;
}

const DEFAULTS = { timeZone: "Europe/Berlin", preferLegalName: false, retentionDays: 90 };

/** What the organization chose, or the defaults while it chose nothing. */
export async function readSettings(ctx: TenantContext): Promise<Settings> {
  const [row] = await ctx.tx.select().from(organizationSetting);
  const { timeZone, preferLegalName, retentionDays } = row ?? DEFAULTS;
  return { timeZone, preferLegalName, retentionDays, guard: { ...GUARD_LIMITS, ...row?.guard } };
}
