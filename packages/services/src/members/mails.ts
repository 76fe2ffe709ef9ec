import { mailPreference } from "@treeline/db/schema/mail-preference";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { AppError } from "../error.ts";
import { inOneOrganization } from "../id.ts";
import { MAIL_KINDS, type OptionalMail } from "../mail/kinds.ts";
import { mayAct } from "../role.ts";
import { command, query } from "../verb.ts";

export interface MailChoice {
  kind: OptionalMail;
  wanted: boolean;
  /** A sentence: when it comes. */
  why: string;
}

function requireMember(actor: Actor): string {
  if (actor.kind === "member") return actor.userId;
  throw new AppError("BAD_REQUEST", { en: "Only a member gets mails.", de: "Nur ein Mitglied bekommt E-Mails." });
}

/** The mails that the caller's role gets, and whether the caller wants them. */
export const listMails = query({
  needs: "viewer",
  cost: COSTS.look,
  input: inOneOrganization,
  async run({ tx, actor, role, language }): Promise<{ mails: MailChoice[] }> {
    const rows = await tx.select().from(mailPreference).where(eq(mailPreference.userId, requireMember(actor)));
    const chosen = new Map(rows.map(({ kind, wanted }) => [kind, wanted]));
    const kinds = MAIL_KINDS.filter(({ needs }) => mayAct(role, needs));
    return { mails: kinds.map(({ kind, wanted, why }) => ({ kind, wanted: chosen.get(kind) ?? wanted, why: why[language] })) };
  },
});

/** Switches one kind of mail on or off, for the caller alone. */
export const setMail = command({
  needs: "viewer",
  cost: COSTS.edit,
  input: z.object({ organizationId: z.string(), kind: z.enum(mailPreference.kind.enumValues), wanted: z.boolean() }),
  async run({ tx, actor }, { organizationId, kind, wanted }): Promise<Record<string, never>> {
    await tx
      .insert(mailPreference)
      .values({ organizationId, userId: requireMember(actor), kind, wanted })
      .onConflictDoUpdate({ target: [mailPreference.organizationId, mailPreference.userId, mailPreference.kind], set: { wanted } });
    return {};
  },
  audit: { verb: "members.setMail", subject: ({ kind, wanted }) => ({ kind, wanted: String(wanted) }) },
});
