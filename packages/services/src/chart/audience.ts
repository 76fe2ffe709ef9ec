import { seesHidden } from "../people/visible.ts";
import { mayAct, type Role } from "../role.ts";

/** Who is shown the same chart: admins see who is hidden, members and up who was changed by hand. */
export type Audience = "viewer" | "member" | "admin";

export function audienceOf(role: Role): Audience {
  if (seesHidden({ role })) return "admin";
  return mayAct(role, "member") ? "member" : "viewer";
}
