import type { inferOutput } from "@trpc/tanstack-react-query";
import type { trpc } from "../../api.ts";

export type Role = inferOutput<typeof trpc.organization.get>["role"];

/** The weakest first; each may do all that the ones before it may. */
const ORDER: readonly Role[] = ["viewer", "member", "admin", "owner"];

/** Whether `held` includes all that `needed` may do. */
export const mayAct = (held: Role, needed: Role) => ORDER.indexOf(held) >= ORDER.indexOf(needed);

/** The roles that somebody may give: nobody grants what they don't hold. */
export const grantable = (held: Role) => ORDER.filter((role) => mayAct(held, role));
