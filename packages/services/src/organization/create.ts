import { randomUUID } from "node:crypto";
import { auditEntry } from "@treeline/db/schema/audit-entry";
import { member } from "@treeline/db/schema/member";
import { organization } from "@treeline/db/schema/organization";
import { organizationSetting } from "@treeline/db/schema/organization-setting";
import { withTenant } from "@treeline/db/tenant";
import type { Language, Wording } from "@treeline/org/language";
import { z } from "zod";
import { takeAttempt, type AttemptWindow } from "../attempt.ts";
import { actorName } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { accountVerb } from "../verb.ts";
import { DEFAULT_TIME_ZONE } from "../sync/settings.ts";
import { tooMany } from "../too-many.ts";
import { withAccounts } from "./accounts.ts";
import { organizationName } from "./name.ts";
import { isTimeZone } from "./time-zone.ts";

interface Created {
  id: string;
  /** The one in force. */
  timeZone: string;
  /** That the wanted time zone isn't known and what to do, in the caller's language; null where all is as wanted. */
  notice: string | null;
}

/** Of one account. Each organization may send invitations of its own. */
const MOST: readonly AttemptWindow[] = [{ limit: 30, seconds: 3_600 }, { limit: 100, seconds: 86_400 }];
const TOO_MANY: Wording = {
  en: "You made many organizations in a short time.",
  de: "Sie haben in kurzer Zeit viele Organisationen angelegt.",
};

/** A new organization with the caller as its owner. A time zone that isn't known, such as a newer browser's, doesn't stop it: it says so. @throws AppError TOO_MANY_REQUESTS */
export const createOrganization = accountVerb({
  cost: COSTS.edit,
  input: z.object({ name: organizationName, timeZone: z.string().max(100).exactOptional() }),
  async run(ctx, { name, timeZone: wanted = DEFAULT_TIME_ZONE }): Promise<Created> {
    const seconds = await takeAttempt(ctx.db, `organizations-of:${ctx.userId}`, MOST);
    if (seconds > 0) throw tooMany(TOO_MANY, { reason: "too-many-organizations", seconds });
    const timeZone = isTimeZone(wanted) ? wanted : DEFAULT_TIME_ZONE;
    const id = randomUUID();
    const at = ctx.now();
    await withTenant(ctx.db, id, async (tx) => {
      await withAccounts(tx, async () => {
        await tx.insert(organization).values({ id, name, slug: id, createdAt: at });
        await tx.insert(member).values({ id: randomUUID(), organizationId: id, userId: ctx.userId, role: "owner", createdAt: at });
      });
      await tx.insert(organizationSetting).values({ organizationId: id, timeZone, updatedAt: at });
      await tx.insert(auditEntry).values({
        organizationId: id,
        at,
        actor: actorName(ctx.actor),
        verb: "organization.create",
        subject: { organizationId: id },
      });
    });
    return { id, timeZone, notice: timeZone === wanted ? null : unknownZone(wanted, timeZone)[ctx.language] };
  },
});

const unknownZone = (wanted: string, used: string): Record<Language, string> => ({
  en: `The time zone “${wanted}” isn't known here, so days begin at midnight in ${used}. Choose another one in Settings.`,
  de: `Die Zeitzone „${wanted}“ ist hier nicht bekannt, deshalb beginnen die Tage um Mitternacht in ${used}. Wählen Sie in den Einstellungen eine andere.`,
});
