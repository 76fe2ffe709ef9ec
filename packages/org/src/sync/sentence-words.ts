import type { Sentence } from "./sentence.ts";

/** Chooses the words for what has happened, or for what would. */
export type Tense = (happened: string, would: string) => string;

/** How one language tells a change. */
export type SentenceWords = (sentence: Sentence, t: Tense) => string;
