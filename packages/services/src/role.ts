import { z } from "zod";

/** Roles, the weakest first; each may do all that the ones before it may. */
export const ROLES = ["viewer", "member", "admin", "owner"] as const;
export const role = z.enum(ROLES);
export type Role = (typeof ROLES)[number];

export function mayAct(held: Role, needed: Role): boolean {
  return ROLES.indexOf(held) >= ROLES.indexOf(needed);
}
