import type { Language } from "../language.ts";
import { german } from "./sentence-text.de.ts";
import { english } from "./sentence-text.en.ts";
import type { SentenceWords } from "./sentence-words.ts";
import type { Sentence } from "./sentence.ts";

const WORDS: Record<Language, SentenceWords> = { en: english, de: german };

/** A sentence about what has changed. */
export const sentenceText = (sentence: Sentence, language: Language): string => WORDS[language](sentence, (happened) => happened);

/** A sentence about what would change. */
export const plannedText = (sentence: Sentence, language: Language): string => WORDS[language](sentence, (_, would) => would);
