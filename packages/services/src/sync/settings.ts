import { organizationSetting } from "@treeline/db/schema/organization-setting";
import { GUARD_LIMITS, type GuardLimits } from "@treeline/org/sync/verdict";
import type { TenantContext } from "../context.ts";

export interface Settings {
  timeZone: string;
  preferLegalName: boolean;
  /** A preferred name of one word stands alone, without the last name. */
  preferredNameWhole: boolean;
  /** Days that history keeps who left. */
  retentionDays: number;
  /** How many days before they start admins see who joins; 0 for never. */
  joinersDays: number;
  /** The organization's own limits; the defaults where it chose none. */
  guard: GuardLimits;
}

/** Where an organization is taken to be while nothing better is known. */
export const DEFAULT_TIME_ZONE = "Europe/Berlin";

const DEFAULTS = { timeZone: DEFAULT_TIME_ZONE, preferLegalName: false, preferredNameWhole: false, retentionDays: 90, joinersDays: 0 };

/** What the organization chose, or the defaults while it chose nothing. */
export async function readSettings(ctx: TenantContext): Promise<Settings> {
  const [row] = await ctx.tx.select().from(organizationSetting);
  const { timeZone, preferLegalName, preferredNameWhole, retentionDays, joinersDays } = row ?? DEFAULTS;
  return { timeZone, preferLegalName, preferredNameWhole, retentionDays, joinersDays, guard: { ...GUARD_LIMITS, ...row?.guard } };
}
