import type { Language } from "@treeline/org/language";
import { Action, Layout, Words } from "./layout.tsx";

export interface MagicLink {
  url: string;
}

const WORDS = {
  en: {
    title: "Sign in to Treeline",
    preview: "Your link to sign in. It works once.",
    reason: "Somebody asked for this link with your address. If it wasn't you, ignore this mail: without the click nobody is signed in.",
    text: "This link signs you in. It works once, and only for a few minutes.",
    action: "Sign in",
  },
  de: {
    title: "Bei Treeline anmelden",
    preview: "Ihr Link zum Anmelden. Er funktioniert einmal.",
    reason: "Jemand hat diesen Link mit Ihrer Adresse angefordert. Wenn Sie das nicht waren, ignorieren Sie diese E-Mail: Ohne den Klick wird niemand angemeldet.",
    text: "Dieser Link meldet Sie an. Er funktioniert einmal und nur für einige Minuten.",
    action: "Anmelden",
  },
} satisfies Record<Language, object>;

export const subject = (language: Language): string => WORDS[language].title;

/** Signs in without a password. */
export function MagicLinkMail({ url, language }: MagicLink & { language: Language }) {
  const { preview, title, reason, text, action } = WORDS[language];
  return (
    <Layout language={language} preview={preview} title={title} reason={reason}>
      <Words>{text}</Words>
      <Action href={url}>{action}</Action>
    </Layout>
  );
}
