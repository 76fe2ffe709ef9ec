import type { Language } from "@treeline/org/language";
import { LANGUAGES } from "@treeline/org/language";
import { createInstance } from "i18next";
import LanguageDetector from "i18next-browser-languagedetector";
import { initReactI18next } from "react-i18next";
import { en } from "./en.ts";

/** Where a choice made before signing in, or on this device last, is kept. */
const KEPT = "treeline.language";

export const i18n = createInstance();

/** Words other than the English ones are fetched when somebody wants them. */
async function fetchWords(language: Language): Promise<void> {
  if (language === "en" || i18n.hasResourceBundle(language, "ui")) return;
  const { de } = await import("./de.ts");
  for (const [namespace, words] of Object.entries(de)) i18n.addResourceBundle(language, namespace, words);
}

/** The language of the page now. */
export const languageNow = (): Language => LANGUAGES.find((one) => one === i18n.resolvedLanguage) ?? "en";

/** What the browser asks for. */
export const browserLanguage = (): Language => LANGUAGES.find((one) => navigator.languages.some((wanted) => wanted.startsWith(one))) ?? "en";

/** Shows the page in what the person chose; null is what the browser asks for. */
export async function setLanguage(choice: Language | null): Promise<void> {
  const language = choice ?? browserLanguage();
  await fetchWords(language);
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
  if (choice === null) localStorage.removeItem(KEPT);
}

/** Resolves once there are words to show. */
export async function startI18n(): Promise<void> {
  await i18n.use(LanguageDetector).use(initReactI18next).init({
    resources: { en },
    supportedLngs: LANGUAGES,
    nonExplicitSupportedLngs: true,
    load: "languageOnly",
    fallbackLng: "en",
    defaultNS: "ui",
    interpolation: { escapeValue: false },
    detection: { order: ["localStorage", "navigator"], lookupLocalStorage: KEPT, caches: ["localStorage"] },
  });
  await setLanguage(languageNow());
}
