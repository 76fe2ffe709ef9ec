import type { TFunction } from "i18next";
import { LANGUAGES, type Language } from "@treeline/org/language";
import { browserLanguage } from "../../i18n/i18n.ts";

/** Null leaves it to the browser. */
export type Choice = Language | null;

/** How leaving it to the browser is written where only a text can stand. */
export const BROWSER = "browser";

/** What was chosen, of a text that a page or the server holds. */
export const choiceOf = (text: string | null | undefined): Choice => LANGUAGES.find((one) => one === text) ?? null;

/** All that may be chosen; each language by its own name. */
export const choices = (t: TFunction<"ui">) => [
  { value: BROWSER, label: t("language.browser", { name: t(`language.${browserLanguage()}`) }) },
  ...LANGUAGES.map((language) => ({ value: language, label: t(`language.${language}`) })),
];
