import { account } from "@treeline/db/schema/account";
import { invitation } from "@treeline/db/schema/invitation";
import { member } from "@treeline/db/schema/member";
import { organization } from "@treeline/db/schema/organization";
import { user } from "@treeline/db/schema/user";
import { verification } from "@treeline/db/schema/verification";
import type { AuthDb } from "@treeline/db/client";
import { isolate } from "@treeline/org/text/isolate";
import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { AppError, signInFirst } from "../error.ts";
import { addJob } from "../jobs.ts";
import { role, type Role } from "../role.ts";
import { accountVerb } from "../verb.ts";

/**
 * What the deletion of an account does to one of its organizations. `leave`: the others go on with it. `blocked`: the account is the only
 * owner among several members, so it can't be deleted yet. `erase`: nobody else is in it, so it is erased too.
 */
export type DeletionEffect = "leave" | "blocked" | "erase";

export interface AffectedOrganization {
  id: string;
  name: string;
  role: Role;
  effect: DeletionEffect;
}

export interface AccountDeletion {
  /** Whether a password confirms it; without one, a sign-in of the last minutes does. */
  hasPassword: boolean;
  /** By name. */
  organizations: AffectedOrganization[];
}

/** What deleting the caller's account would do, and how the caller confirms it. */
export const previewDeletion = accountVerb({
  cost: COSTS.list,
  input: z.object({}).optional(),
  async run({ db, userId }): Promise<AccountDeletion> {
    const passwords = and(eq(account.userId, userId), isNotNull(account.password));
    const [password] = await db.auth.select({ id: account.id }).from(account).where(passwords).limit(1);
    return { hasPassword: password !== undefined, organizations: await readAffected(db.auth, userId) };
  },
});

/**
 * Deletes the caller's account in one transaction: sessions, memberships, invitations of and by it, files, mails that wait, choices. What it
 * did stays in history and audit under its id, without a name. Organizations that nobody else is in are erased; the name of each has to be
 * given. The caller has proven who they are before: see `Auth.confirmIdentity`.
 * @throws AppError UNPROCESSABLE_CONTENT `last-owner` or `name-organization`; UNAUTHORIZED for an account that is gone
 */
export const deleteAccount = accountVerb({
  cost: COSTS.password,
  input: z.object({
    /** Of an account that has one. */
    password: z.string().max(128).exactOptional(),
    erase: z.array(z.object({ organizationId: z.string(), name: z.string().max(1_000) })).max(200).default([]),
  }),
  async run({ db, userId, now }, { erase }): Promise<Record<string, never>> {
    await db.auth.transaction(async (tx) => {
      await lockOrganizations(tx, userId);
      const [found] = await tx.select().from(user).where(eq(user.id, userId)).for("update");
      if (!found) throw signInFirst();
      const affected = await readAffected(tx, userId);
      requireNoneBlocked(affected);
      const alone = affected.filter(({ effect }) => effect === "erase");
      requireNamed(alone, erase);
      for (const { id } of alone) await tx.execute(sql`select erase_organization(${id})`);
      await tx.execute(sql`select forget_account(${userId}, ${found.email}, ${now().toISOString()}::timestamptz)`);
      await tx.delete(invitation).where(eq(sql`lower(${invitation.email})`, found.email.toLowerCase()));
      await tx.delete(verification).where(sql`position(${userId} in ${verification.value}) > 0`);
      await tx.delete(user).where(eq(user.id, userId));
      await addJob(tx, "mail", { kind: "account-deleted", email: found.email, language: found.language ?? "en", at: now().toISOString() });
    });
    return {};
  },
});

type Reader = Pick<AuthDb, "select">;

/** Makes other changes of these organizations' members wait. Not `for update`, which a run that is being applied would wait for in turn. */
async function lockOrganizations(tx: Reader, userId: string): Promise<void> {
  const mine = tx.select({ id: member.organizationId }).from(member).where(eq(member.userId, userId));
  await tx.select({ id: organization.id }).from(organization).where(inArray(organization.id, mine)).orderBy(asc(organization.id)).for("no key update");
}

async function readAffected(db: Reader, userId: string): Promise<AffectedOrganization[]> {
  const others = sql<number>`(select count(*)::int from ${member} o where o.organization_id = ${organization.id} and o.user_id <> ${userId})`;
  const owners = sql<number>`(select count(*)::int from ${member} o where o.organization_id = ${organization.id} and o.user_id <> ${userId} and o.role = 'owner')`;
  const rows = await db
    .select({ id: organization.id, name: organization.name, role: member.role, others, owners })
    .from(member)
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .where(eq(member.userId, userId))
    .orderBy(asc(organization.name), asc(organization.id));
  return rows.map(({ id, name, role: held, others: all, owners: owning }) => {
    const own = role.parse(held);
    return { id, name, role: own, effect: all === 0 ? "erase" : own === "owner" && owning === 0 ? "blocked" : "leave" };
  });
}

function requireNoneBlocked(affected: readonly AffectedOrganization[]): void {
  const blocked = affected.find(({ effect }) => effect === "blocked");
  if (!blocked) return;
  const name = isolate(blocked.name);
  throw new AppError("UNPROCESSABLE_CONTENT", { en: `You are the only owner of ${name}, which has other members.`, de: `Nur Sie haben in ${name} die Rolle „Inhaber/in“, und es gibt dort weitere Mitglieder.` }, {
    reason: "last-owner",
    action: { en: "Make another member an owner in its settings, then delete your account.", de: "Geben Sie in den Einstellungen einem anderen Mitglied diese Rolle, und löschen Sie dann Ihr Konto." },
  });
}

const written = (name: string) => name.trim().normalize("NFC");

function requireNamed(alone: readonly AffectedOrganization[], erase: readonly { organizationId: string; name: string }[]): void {
  const missing = alone.find(({ id, name }) => !erase.some((one) => one.organizationId === id && written(one.name) === written(name)));
  if (!missing) return;
  const name = isolate(missing.name);
  throw new AppError("UNPROCESSABLE_CONTENT", { en: `Nobody else is in ${name}, so it is erased with your account.`, de: `In ${name} ist sonst niemand, deshalb wird diese Organisation mit Ihrem Konto gelöscht.` }, {
    reason: "name-organization",
    action: { en: "Type its name to confirm that, or make another person its owner first.", de: "Geben Sie zur Bestätigung ihren Namen ein, oder geben Sie zuerst einer anderen Person die Rolle „Inhaber/in“." },
  });
}
