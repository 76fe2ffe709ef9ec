import { languageOf, type Language } from "@treeline/org/language";
import { createInstance } from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "./en.ts";

export const i18n = createInstance();

/** Words other than the English ones are fetched when somebody wants them. */
async function fetchWords(language: Language): Promise<void> {
  if (language === "en" || i18n.hasResourceBundle(language, "ui")) return;
  const { de } = await import("./de.ts");
  for (const [namespace, words] of Object.entries(de)) i18n.addResourceBundle(language, namespace, words);
}

/** The language of the page now. */
export const languageNow = (): Language => languageOf(i18n.language);

/** What the browser asks for. */
export const browserLanguage = (): Language => languageOf(navigator.languages.join(","));

/** Shows the page in what the person chose; null is what the browser asks for. */
export async function setLanguage(choice: Language | null): Promise<void> {
  const language = choice ?? browserLanguage();
  await fetchWords(language);
  if (language !== languageNow()) await i18n.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Resolves once there are words to show: in the browser's language, until it is known who is here. */
export async function startI18n(): Promise<void> {
  await i18n.use(initReactI18next).init({
    resources: { en },
    lng: "en",
    fallbackLng: "en",
    defaultNS: "ui",
    interpolation: { escapeValue: false },
  });
  await setLanguage(null);
}
