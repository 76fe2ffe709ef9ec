import type { Language } from "@treeline/org/language";
import type { Role } from "./role.ts";

/** What roles are called in a sentence. */
export const ROLE_NAMES: Record<Language, Record<Role, string>> = {
  en: { viewer: "viewer", member: "member", admin: "admin", owner: "owner" },
  de: { viewer: "Betrachter/in", member: "Mitglied", admin: "Admin", owner: "Inhaber/in" },
};
