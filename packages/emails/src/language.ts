import { createContext, useContext } from "react";

/** What a mail's reader is spoken to in. */
export type Language = "en" | "de";

/** How days, times and numbers are written in each: BCP 47. */
export const LOCALES: Record<Language, string> = { en: "en-GB", de: "de-DE" };

/** Set by the layout for what stands in it. */
export const Spoken = createContext<Language>("en");
export const useLanguage = (): Language => useContext(Spoken);
