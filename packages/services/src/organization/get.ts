import { organization } from "@treeline/db/schema/organization";
import { countRecords } from "@treeline/org/sync/records";
import { eq } from "drizzle-orm";
import { COSTS } from "../cost/costs.ts";
import { notFound } from "../error.ts";
import { listFindings } from "../findings/list.ts";
import { inOneOrganization } from "../id.ts";
import { countSeats } from "../people/count.ts";
import type { Role } from "../role.ts";
import { readSettings, type Settings } from "../sync/settings.ts";
import { query } from "../verb.ts";

export interface OrganizationView {
  id: string;
  name: string;
  /** The caller's. */
  role: Role;
  timeZone: string;
  preferLegalName: boolean;
  settings: Settings;
  people: number;
  vacant: number;
  unplaced: number;
  /** How many findings wait to be mended in Personio, as the caller may see them. */
  findings: number;
  /** How many records of Personio they speak of. */
  records: number;
}

/** The organization at a glance. */
export const getOrganization = query({
  needs: "viewer",
  cost: COSTS.look,
  input: inOneOrganization,
  async run(ctx, { organizationId }): Promise<OrganizationView> {
    const [row] = await ctx.db.auth
      .select({ id: organization.id, name: organization.name })
      .from(organization)
      .where(eq(organization.id, organizationId));
    if (!row) throw notFound("organization");
    const { findings } = await listFindings.run(ctx, { organizationId });
    const settings = await readSettings(ctx);
    const { timeZone, preferLegalName } = settings;
    return { ...row, role: ctx.role, timeZone, preferLegalName, settings, ...(await countSeats(ctx)), findings: findings.length, records: countRecords(findings) };
  },
});
