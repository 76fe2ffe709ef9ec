import type { Language } from "@treeline/org/language";
import { Action, Anchor, Greeting, Layout, Words } from "./layout.tsx";

export interface AccountExists {
  name: string;
  /** Where to sign in. */
  url: string;
  /** Where to ask for a new password. */
  resetUrl: string;
}

const WORDS = {
  en: {
    title: "You already have a Treeline account",
    preview: "Sign in with this address, or set a new password.",
    reason: "Somebody signed up for Treeline with this address. If it wasn't you, ignore this mail: nothing was changed.",
    text: "There is an account with this address already, so nothing was set up anew. Sign in with the password that you chose then.",
    action: "Sign in",
    forgotten: "Don't remember it?",
    reset: "Set a new password",
  },
  de: {
    title: "Sie haben bereits ein Treeline-Konto",
    preview: "Melden Sie sich mit dieser Adresse an oder legen Sie ein neues Passwort fest.",
    reason: "Jemand hat sich mit dieser Adresse bei Treeline registriert. Wenn Sie das nicht waren, ignorieren Sie diese E-Mail: Es wurde nichts geändert.",
    text: "Zu dieser Adresse gibt es schon ein Konto, deshalb wurde nichts neu eingerichtet. Melden Sie sich mit dem Passwort an, das Sie damals gewählt haben.",
    action: "Anmelden",
    forgotten: "Nicht mehr bekannt?",
    reset: "Neues Passwort festlegen",
  },
} satisfies Record<Language, object>;

export const subject = (language: Language): string => WORDS[language].title;

/** Answers a sign-up with an address that has an account: the page must not tell a stranger so. */
export function AccountExistsMail({ name, url, resetUrl, language }: AccountExists & { language: Language }) {
  const { preview, title, reason, text, action, forgotten, reset } = WORDS[language];
  return (
    <Layout language={language} preview={preview} title={title} reason={reason}>
      <Greeting name={name} />
      <Words>{text}</Words>
      <Action href={url}>{action}</Action>
      <Words>
        {forgotten} <Anchor href={resetUrl}>{reset}</Anchor>
      </Words>
    </Layout>
  );
}
