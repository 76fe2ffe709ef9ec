import { LOCALES, type Language } from "./language.ts";

/** A whole number as it is written in a language: `1,200`, `1.200`. */
export const writtenNumber = (count: number, language: Language): string => count.toLocaleString(LOCALES[language]);

/** `2026-05-01` in words: `1 May 2026`, `1. Mai 2026`. */
export function writtenDay(date: string, language: Language): string {
  const at = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? date : at.toLocaleDateString(LOCALES[language], { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
}

/** `A`, `A and B`, `A, B and C`. */
export function writtenList(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${AND[language]} ${last}`;
}

const AND: Record<Language, string> = { en: "and", de: "und" };
