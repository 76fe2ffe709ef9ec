import type { Language } from "../language.ts";
import { german } from "./guard-words.de.ts";
import { english } from "./guard-words.en.ts";
import type { HoldReason } from "./verdict.ts";

/** How one language says why a run waits. */
export type GuardWords = (reason: HoldReason) => string;

const WORDS: Record<Language, GuardWords> = { en: english, de: german };

/** Why a run waits for a member, in one sentence. */
export const reasonWords = (reason: HoldReason, language: Language): string => WORDS[language](reason);
