import type { Language } from "@treeline/org/language";
import { Action, Greeting, Layout, Words } from "./layout.tsx";

export interface ResetPassword {
  name: string;
  url: string;
}

const WORDS = {
  en: {
    subject: "Set a new password for Treeline",
    preview: "Your link to set a new password. It works for one hour.",
    title: "Set a new password",
    reason: "Somebody asked for a new password with your address. If it wasn't you, ignore this mail: your password stays as it is.",
    text: "Here you can set a new password. The link works once, for one hour.",
  },
  de: {
    subject: "Neues Passwort für Treeline festlegen",
    preview: "Ihr Link für ein neues Passwort. Er funktioniert eine Stunde lang.",
    title: "Neues Passwort festlegen",
    reason: "Jemand hat mit Ihrer Adresse ein neues Passwort angefordert. Wenn Sie das nicht waren, ignorieren Sie diese E-Mail: Ihr Passwort bleibt, wie es ist.",
    text: "Hier können Sie ein neues Passwort festlegen. Der Link funktioniert einmal, eine Stunde lang.",
  },
} satisfies Record<Language, object>;

export const subject = (language: Language): string => WORDS[language].subject;

/** Answers "Forgot password". */
export function ResetPasswordMail({ name, url, language }: ResetPassword & { language: Language }) {
  const { preview, title, reason, text } = WORDS[language];
  return (
    <Layout language={language} preview={preview} title={title} reason={reason}>
      <Greeting name={name} />
      <Words>{text}</Words>
      <Action href={url}>{title}</Action>
    </Layout>
  );
}
