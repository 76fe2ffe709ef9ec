import type { Language } from "@treeline/org/language";
import type { Invitation } from "./invitation.tsx";

interface InvitationWords {
  subject(invitation: Invitation): string;
  join(organization: string): string;
  preview(organization: string): string;
  invites(invitation: Invitation): string;
  /** By role. */
  may: Record<string, string>;
  reason(inviter: string): string;
  action: string;
}

const ROLES: Record<string, string> = { viewer: "Betrachter/in", member: "Mitglied", admin: "Admin", owner: "Inhaber/in" };

export const WORDS: Record<Language, InvitationWords> = {
  en: {
    subject: ({ organization, inviter }) => `${inviter} invites you to the org chart of ${organization}`,
    join: (organization) => `Join ${organization} on Treeline`,
    preview: (organization) => `Join ${organization} on Treeline.`,
    invites: ({ organization, inviter, role }) => `${inviter} invites you to ${organization} as ${role === "admin" || role === "owner" ? "an" : "a"} ${role}.`,
    may: {
      viewer: "You will be able to look at the org chart and everybody on it.",
      member: "You will be able to look at the org chart and change it, connect Personio and start a sync.",
      admin: "You will be able to look at the org chart and change it, connect Personio, and manage members and settings.",
      owner: "You will be able to do everything, as the other owners can.",
    },
    reason: (inviter) => `${inviter} sent this invitation to your address. If you don't know what it is about, ignore this mail: you join nothing without the click.`,
    action: "See the invitation",
  },
  de: {
    subject: ({ organization, inviter }) => `${inviter} lädt Sie zum Organigramm von ${organization} ein`,
    join: (organization) => `${organization} auf Treeline beitreten`,
    preview: (organization) => `Treten Sie ${organization} auf Treeline bei.`,
    invites: ({ organization, inviter, role }) => `${inviter} lädt Sie zu ${organization} ein, mit der Rolle ${ROLES[role] ?? role}.`,
    may: {
      viewer: "Damit können Sie das Organigramm und alle darin ansehen.",
      member: "Damit können Sie das Organigramm ansehen und bearbeiten, Personio verbinden und synchronisieren.",
      admin: "Damit können Sie das Organigramm ansehen und bearbeiten, Personio verbinden und Mitglieder und Einstellungen verwalten.",
      owner: "Damit können Sie alles, was auch die anderen mit dieser Rolle können.",
    },
    reason: (inviter) => `${inviter} hat diese Einladung an Ihre Adresse geschickt. Wenn Sie nichts damit anfangen können, ignorieren Sie diese E-Mail: Ohne den Klick treten Sie nirgends bei.`,
    action: "Einladung ansehen",
  },
};
