import { member } from "@treeline/db/schema/member";
import { organization } from "@treeline/db/schema/organization";
import type { Tx } from "@treeline/db/tenant";
import { and, eq } from "drizzle-orm";
import { AppError, notFound } from "../error.ts";
import { ROLE_NAMES } from "../role-names.ts";
import { mayAct, role, type Role } from "../role.ts";

/** Makes changes to an organization's members wait for each other, so that two owners can't both be the one who may go. */
export async function lockMembers(tx: Tx, organizationId: string): Promise<void> {
  await tx.select({ id: organization.id }).from(organization).where(eq(organization.id, organizationId)).for("update");
}

export interface Membership {
  id: string;
  userId: string;
  role: Role;
}

/** @throws AppError NOT_FOUND */
export async function findMember(tx: Tx, organizationId: string, memberId: string): Promise<Membership> {
  const [row] = await tx
    .select({ id: member.id, userId: member.userId, role: member.role })
    .from(member)
    .where(and(eq(member.organizationId, organizationId), eq(member.id, memberId)));
  if (!row) throw notFound("member");
  return { ...row, role: role.parse(row.role) };
}

/** @throws AppError FORBIDDEN when `other` is above the caller's own role: nobody grants or takes what they don't hold. */
export function requireRank(held: Role, other: Role): void {
  if (mayAct(held, other)) return;
  throw new AppError("FORBIDDEN", { en: `Only the role ${ROLE_NAMES.en[other]} may do this; you are ${ROLE_NAMES.en[held]}.`, de: `Das darf nur die Rolle ${ROLE_NAMES.de[other]}; Ihre Rolle ist ${ROLE_NAMES.de[held]}.` }, {
    reason: "role",
    action: { en: "Ask an owner of the organization to do it.", de: "Bitten Sie eine Inhaberin oder einen Inhaber der Organisation darum." },
  });
}

/** @throws AppError UNPROCESSABLE_CONTENT with reason `last-owner` when nobody else owns the organization. */
export async function requireAnotherOwner(tx: Tx, organizationId: string, leaving: Membership): Promise<void> {
  if (leaving.role !== "owner") return;
  const owners = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.organizationId, organizationId), eq(member.role, "owner")));
  if (owners.some((owner) => owner.id !== leaving.id)) return;
  throw new AppError("UNPROCESSABLE_CONTENT", { en: "An organization needs an owner, and this is the last one.", de: "Eine Organisation braucht eine Inhaberin oder einen Inhaber, und dies ist die letzte Person mit dieser Rolle." }, {
    reason: "last-owner",
    action: { en: "Make somebody else an owner first.", de: "Geben Sie zuerst jemand anderem diese Rolle." },
  });
}
