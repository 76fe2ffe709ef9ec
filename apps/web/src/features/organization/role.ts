import type { inferOutput } from "@trpc/tanstack-react-query";
import type { trpc } from "../../api.ts";

export type Role = inferOutput<typeof trpc.organization.get>["role"];

interface RoleWords {
  label: string;
  may: string;
}

/** The weakest first; each may do all that the ones before it may. */
export const ROLE_WORDS: Record<Role, RoleWords> = {
  viewer: { label: "Viewer", may: "Sees the chart and the people on it." },
  member: { label: "Member", may: "Also connects Personio and syncs." },
  admin: { label: "Admin", may: "Also manages members and settings." },
  owner: { label: "Owner", may: "Also makes others owners. Every organization keeps at least one." },
};

const ORDER: readonly Role[] = ["viewer", "member", "admin", "owner"];

/** Whether `held` includes all that `needed` may do. */
export const mayAct = (held: Role, needed: Role) => ORDER.indexOf(held) >= ORDER.indexOf(needed);

/** The roles that somebody may give: nobody grants what they don't hold. */
export const grantable = (held: Role) => ORDER.filter((role) => mayAct(held, role));
