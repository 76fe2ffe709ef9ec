import type { Language } from "@treeline/org/language";
import { createContext, useContext } from "react";

/** What a mail's reader is spoken to in; set by the layout for what stands in it. */
export const Spoken = createContext<Language>("en");
export const useLanguage = (): Language => useContext(Spoken);
