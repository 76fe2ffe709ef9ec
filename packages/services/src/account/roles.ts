import { createAccessControl } from "better-auth/plugins/access";
import { defaultStatements } from "better-auth/plugins/organization/access";
import type { Role } from "../role.ts";

export const access = createAccessControl(defaultStatements);

/** Our roles in better-auth's words. Its own endpoints stay closed; these keep its plugin from inventing other roles. */
export const roles = {
  viewer: access.newRole({ organization: [], member: [], invitation: [] }),
  member: access.newRole({ organization: [], member: [], invitation: [] }),
  admin: access.newRole({
    organization: ["update"],
    member: ["create", "update", "delete"],
    invitation: ["create", "cancel"],
  }),
  owner: access.newRole({
    organization: ["update", "delete"],
    member: ["create", "update", "delete"],
    invitation: ["create", "cancel"],
  }),
} satisfies Record<Role, unknown>;
