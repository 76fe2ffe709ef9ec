import type { Language } from "@treeline/org/language";
import { Action, Greeting, Layout, Words } from "./layout.tsx";

export interface Verify {
  name: string;
  url: string;
}

const WORDS = {
  en: {
    subject: "Verify your e-mail address for Treeline",
    preview: "One click, and your account is ready.",
    title: "Verify your e-mail address",
    reason: "Somebody signed up for Treeline with this address. If it wasn't you, ignore this mail: without the click the account stays closed.",
    text: "Please confirm that this address is yours. Open the link in the browser that you signed up with: then you are signed in and can connect Personio.",
    action: "Verify e-mail address",
  },
  de: {
    subject: "E-Mail-Adresse für Treeline bestätigen",
    preview: "Ein Klick, und Ihr Konto ist bereit.",
    title: "E-Mail-Adresse bestätigen",
    reason: "Jemand hat sich mit dieser Adresse bei Treeline registriert. Wenn Sie das nicht waren, ignorieren Sie diese E-Mail: Ohne den Klick bleibt das Konto geschlossen.",
    text: "Bitte bestätigen Sie, dass diese Adresse Ihnen gehört. Öffnen Sie den Link in dem Browser, in dem Sie sich registriert haben: Dann sind Sie angemeldet und können Personio verbinden.",
    action: "E-Mail-Adresse bestätigen",
  },
} satisfies Record<Language, object>;

export const subject = (language: Language): string => WORDS[language].subject;

/** Sent at sign-up; the button behind the link proves the address. */
export function VerifyMail({ name, url, language }: Verify & { language: Language }) {
  const { preview, title, reason, text, action } = WORDS[language];
  return (
    <Layout language={language} preview={preview} title={title} reason={reason}>
      <Greeting name={name} />
      <Words>{text}</Words>
      <Action href={url}>{action}</Action>
    </Layout>
  );
}
