import type { Language } from "@treeline/org/language";
import { WORDS } from "./invitation-words.ts";
import { Action, Layout, Words } from "./layout.tsx";

export interface Invitation {
  organization: string;
  /** Name of the member who invites. */
  inviter: string;
  /** "viewer", "member", "admin" or "owner". */
  role: string;
  url: string;
}

export const subject = (mail: Invitation, language: Language): string => WORDS[language].subject(mail);

/** Asks someone to join an organization. */
export function InvitationMail({ language, ...mail }: Invitation & { language: Language }) {
  const { organization, inviter, role, url } = mail;
  const words = WORDS[language];
  return (
    <Layout language={language} preview={words.preview(organization)} title={words.join(organization)} reason={words.reason(inviter)}>
      <Words>
        {words.invites(mail)} {words.may[role] ?? ""}
      </Words>
      <Action href={url}>{words.action}</Action>
    </Layout>
  );
}
