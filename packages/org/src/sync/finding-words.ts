import type { Language } from "../language.ts";
import type { FindingKind } from "./changes.ts";
import { german } from "./finding-words.de.ts";
import { english } from "./finding-words.en.ts";

/** What one language says of each kind of finding, and of one that it doesn't know. */
export type FindingWords = Record<FindingKind | "unheard-of", string>;

const WORDS: Record<Language, FindingWords> = { en: english, de: german };

/** What is wrong, what that means for the chart, and what to do in Personio. */
export function findingAdvice(kind: string, language: Language): string {
  const words = WORDS[language];
  return isKind(kind, words) ? words[kind] : words["unheard-of"];
}

function isKind(kind: string, words: FindingWords): kind is keyof FindingWords {
  return Object.hasOwn(words, kind);
}
