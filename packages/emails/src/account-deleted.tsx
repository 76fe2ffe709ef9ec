import type { Language } from "@treeline/org/language";
import { Action, Layout, Words } from "./layout.tsx";

export interface AccountDeleted {
  /** Where to sign up again. */
  url: string;
}

const WORDS = {
  en: {
    title: "Your Treeline account is deleted",
    preview: "You are signed out everywhere.",
    reason: "You get this mail because the Treeline account with this address was deleted.",
    text: "The account with this address is deleted, with its memberships, invitations and files. You are signed out everywhere. What you changed on a chart stays, without your name.",
    other: "If you didn't do this, tell an admin of your organization: someone knows your password or can read your mail.",
    action: "Sign up again",
  },
  de: {
    title: "Ihr Treeline-Konto ist gelöscht",
    preview: "Sie sind überall abgemeldet.",
    reason: "Sie erhalten diese E-Mail, weil das Treeline-Konto mit dieser Adresse gelöscht wurde.",
    text: "Das Konto mit dieser Adresse ist gelöscht, samt Mitgliedschaften, Einladungen und Dateien. Sie sind überall abgemeldet. Was Sie an einem Organigramm geändert haben, bleibt, ohne Ihren Namen.",
    other: "Wenn Sie das nicht waren, sagen Sie es einem Admin Ihrer Organisation: Jemand kannte Ihr Passwort oder hat Ihre E-Mails gelesen.",
    action: "Neu registrieren",
  },
} satisfies Record<Language, object>;

export const subject = (language: Language): string => WORDS[language].title;

/** Confirms that an account was deleted, to the address it had. */
export function AccountDeletedMail({ url, language }: AccountDeleted & { language: Language }) {
  const { preview, title, reason, text, other, action } = WORDS[language];
  return (
    <Layout language={language} preview={preview} title={title} reason={reason}>
      <Words>{text}</Words>
      <Words>{other}</Words>
      <Action href={url}>{action}</Action>
    </Layout>
  );
}
