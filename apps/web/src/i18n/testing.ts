import type { Language } from "@treeline/org/language";
import { createInstance, type TFunction } from "i18next";
import { de } from "./de.ts";
import { en } from "./en.ts";

/** The words of one namespace, for tests of pure functions that take `t`. */
export async function wordsIn<N extends keyof typeof en>(language: Language, namespace: N): Promise<TFunction<N>> {
  const instance = createInstance();
  await instance.init({ resources: { en, de }, lng: language, fallbackLng: "en", defaultNS: "ui", interpolation: { escapeValue: false } });
  return instance.getFixedT(language, namespace);
}
