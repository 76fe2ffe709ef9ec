import type { Language } from "../language.ts";
import { writtenNumber } from "../written.ts";
import { areAllPeople, type Heads } from "./head-counts.ts";

interface Words {
  vacant(count: string): string;
  arriving(count: string): string;
}

const WORDS: Record<Language, Words> = {
  en: { vacant: (count) => `${count} vacant`, arriving: (count) => `${count} starting` },
  de: { vacant: (count) => `${count} unbesetzt`, arriving: (count) => `${count} künftig` },
};

/** Heads in few words, such as on a card's pill: `7`, or `7, 1 vacant`. A sort that has nobody isn't told, but for people. */
export function headWords(heads: Heads, language: Language): string {
  const { people, vacant, arriving } = heads;
  if (areAllPeople(heads)) return writtenNumber(people, language);
  return [writtenNumber(people, language), ...apartWords({ vacant, arriving }, language)].join(", ");
}

/** Who isn't counted among people, each sort that there is: `1 vacant`, `2 starting`. */
export function apartWords({ vacant, arriving }: Pick<Heads, "vacant" | "arriving">, language: Language): string[] {
  const words = WORDS[language];
  return [
    ...(vacant > 0 ? [words.vacant(writtenNumber(vacant, language))] : []),
    ...(arriving > 0 ? [words.arriving(writtenNumber(arriving, language))] : []),
  ];
}
