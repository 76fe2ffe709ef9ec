import { isDay } from "@treeline/org/day";
import { LOCALES, type Language } from "@treeline/org/language";

/** The months in letters, "march". */
const monthsOf = (language: Language) =>
  Array.from({ length: 12 }, (_, month) => new Intl.DateTimeFormat(LOCALES[language], { month: "long", timeZone: "UTC" }).format(Date.UTC(2025, month)).toLowerCase());

/** A day as people type it, "3.3.2025", "3/3/2025", "3 Mar 2025" or "2025-03-03", as `YYYY-MM-DD`; null where it is none. */
export function readDay(text: string, language: Language): string | null {
  const [, day, month, year] = /^(\d{1,2})(?:[./-]\s*|\s+)(\d{1,2}|\p{L}{3,})(?:[./-]\s*|\.?\s+)(\d{4})$/u.exec(text.trim()) ?? [];
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim()) ?? [];
  return year && month && day ? dayFrom(year, numberOf(month, language), day) : isoYear && isoMonth && isoDay ? dayFrom(isoYear, Number(isoMonth), isoDay) : null;
}

const numberOf = (month: string, language: Language) => Number(month) || monthsOf(language).findIndex((name) => name.startsWith(month.toLowerCase())) + 1;

function dayFrom(year: string, month: number, day: string): string | null {
  const text = [year, String(month).padStart(2, "0"), day.padStart(2, "0")].join("-");
  return isDay(text) ? text : null;
}
