import { eq } from "drizzle-orm";
import { mailPreference } from "@treeline/db/schema/mail-preference";
import { member } from "@treeline/db/schema/member";
import { user } from "@treeline/db/schema/user";
import type { Language } from "@treeline/org/language";
import type { TenantContext } from "../context.ts";
import { mayAct, role, type Role } from "../role.ts";
import { wantedByDefault, type OptionalMail } from "./kinds.ts";

export interface Reader {
  userId: string;
  email: string;
  role: Role;
  /** What they chose to be spoken to in. */
  language: Language;
}

/** Members of at least the role `needs` who did not switch `kind` off, or who switched it on where that is needed. */
export async function readersOf({ db, tx, organizationId }: TenantContext, kind: OptionalMail, needs: Role): Promise<Reader[]> {
  const members = await db.auth
    .select({ userId: member.userId, email: user.email, role: member.role, language: user.language })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(eq(member.organizationId, organizationId))
    .orderBy(member.userId);
  const chosen = await tx.select({ userId: mailPreference.userId, wanted: mailPreference.wanted }).from(mailPreference).where(eq(mailPreference.kind, kind));
  const wanted = new Map(chosen.map((row) => [row.userId, row.wanted]));
  return members
    .map((one) => ({ ...one, role: role.parse(one.role), language: one.language ?? "en" }))
    .filter((one) => mayAct(one.role, needs) && (wanted.get(one.userId) ?? wantedByDefault(kind)));
}
