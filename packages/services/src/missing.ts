import type { Wording } from "@treeline/org/language";

const none = (en: string, de: string, pronoun: string): Wording => ({
  en: `There is no such ${en}, or you may not see it.`,
  de: `${de} gibt es nicht, oder Sie dürfen ${pronoun} nicht sehen.`,
});

/** What is said of a thing that is not there, or not for whoever asks. */
export const MISSING = {
  organization: none("organization", "Diese Organisation", "sie"),
  connection: none("connection", "Diese Verbindung", "sie"),
  run: none("run", "Diese Synchronisierung", "sie"),
  change: none("change", "Diese Änderung", "sie"),
  export: none("export", "Diesen Export", "ihn"),
  page: none("page", "Diese Seite", "sie"),
  person: none("person", "Diese Person", "sie"),
  manager: none("manager", "Diese vorgesetzte Person", "sie"),
  leaver: none("leaver", "Diese ausgeschiedene Person", "sie"),
  picture: none("picture", "Dieses Bild", "es"),
  member: none("member", "Dieses Mitglied", "es"),
  invitation: none("invitation", "Diese Einladung", "sie"),
} as const satisfies Record<string, Wording>;

export type Missing = keyof typeof MISSING;
