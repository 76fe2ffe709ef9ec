import { organization } from "@treeline/db/schema/organization";
import { organizationSetting } from "@treeline/db/schema/organization-setting";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { dropLaterArrivals } from "../arrivals/drop.ts";
import { COSTS } from "../cost/costs.ts";
import { INPUT } from "../input-words.ts";
import { command } from "../verb.ts";
import { withAccounts } from "./accounts.ts";
import { guardLimits } from "./guard-limits.ts";
import { organizationName } from "./name.ts";
import { timeZone } from "./time-zone.ts";

/** Changes the name or the settings; what is left out stays. */
export const updateOrganization = command({
  needs: "admin",
  cost: COSTS.edit,
  input: z.object({
    organizationId: z.string(),
    name: organizationName.exactOptional(),
    timeZone: timeZone.exactOptional(),
    preferLegalName: z.boolean().exactOptional(),
    preferredNameWhole: z.boolean().exactOptional(),
    retentionDays: z.int(INPUT.wholeDays.en).min(1, INPUT.oneDay.en).max(3650, INPUT.tenYears.en).exactOptional(),
    joinersDays: z.int(INPUT.wholeDays.en).min(0, INPUT.atLeastNone.en).max(365, INPUT.oneYear.en).exactOptional(),
    guard: guardLimits.exactOptional(),
  }),
  async run(ctx, { organizationId, name, ...settings }) {
    const { tx, now } = ctx;
    if (name !== undefined) {
      await withAccounts(tx, () => tx.update(organization).set({ name }).where(eq(organization.id, organizationId)));
    }
    if (Object.keys(settings).length > 0) {
      const set = { ...settings, updatedAt: now() };
      await tx
        .insert(organizationSetting)
        .values({ organizationId, ...set })
        .onConflictDoUpdate({ target: organizationSetting.organizationId, set });
      // Another zone may have another today.
      if (settings.joinersDays !== undefined || settings.timeZone !== undefined) await dropLaterArrivals(ctx);
    }
    return {};
  },
  audit: { verb: "organization.update", subject: ({ organizationId }) => ({ organizationId }) },
});
