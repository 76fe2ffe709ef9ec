import { LOCALES, type Language } from "@treeline/org/language";
import { writtenNumber } from "@treeline/org/written";

const MINUTE_MS = 60_000;

interface Parts {
  weekday: string;
  day: string;
  month: string;
  time: string;
}

const INSTANT: Record<Language, (parts: Parts) => string> = {
  en: ({ weekday, day, month, time }) => `${weekday} ${day} ${month}, ${time}`,
  de: ({ weekday, day, month, time }) => `${weekday}, ${day}. ${month}, ${time} Uhr`,
};

/** "Monday 2 November, 10:05 (Europe/Berlin)": the first instant of a mail, by the clock of the reader's organization. */
export const firstInstant = (language: Language, timeZone: string, at: string): string => `${instantIn(language, timeZone, at)} (${timeZone.replaceAll("_", " ")})`;

/** "Monday 2 November, 10:05", "Montag, 2. November, 10:05 Uhr": the others, by the same clock. */
export function instantIn(language: Language, timeZone: string, at: string): string {
  const parts = new Intl.DateTimeFormat(LOCALES[language], { timeZone, weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return INSTANT[language]({ weekday: part("weekday"), day: part("day"), month: part("month"), time: `${part("hour")}:${part("minute")}` });
}

const SPAN: Record<Language, (first: string, last: string) => string> = {
  en: (first, last) => `${first} to ${last}`,
  // A day alone has its point, one with a month has it already.
  de: (first, last) => `${/^\d+$/.test(first) ? `${first}.` : first} bis ${last}`,
};

/** "16 to 22 November 2026", "16. bis 22. November 2026", from two days (`YYYY-MM-DD`). */
export function days(language: Language, from: string, to: string): string {
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  const words = (at: Date, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(LOCALES[language], { timeZone: "UTC", ...options }).format(at);
  const sameYear = first.getUTCFullYear() === last.getUTCFullYear();
  const sameMonth = sameYear && first.getUTCMonth() === last.getUTCMonth();
  const day = words(first, { day: "numeric", ...(!sameMonth && { month: "long" }), ...(!sameYear && { year: "numeric" }) });
  return SPAN[language](day, words(last, { day: "numeric", month: "long", year: "numeric" }));
}

/** One and many; in German after "seit". */
const LASTING: Record<Language, Record<"minute" | "hour" | "day", [one: string, many: string]>> = {
  en: { minute: ["minute", "minutes"], hour: ["hour", "hours"], day: ["day", "days"] },
  de: { minute: ["Minute", "Minuten"], hour: ["Stunde", "Stunden"], day: ["Tag", "Tagen"] },
};

/** "20 minutes", "3 hours", "2 days": how long from one instant (ISO) to another, rounded down. */
export function lasting(language: Language, since: string, until: string): string {
  const minutes = Math.max(1, Math.floor((Date.parse(until) - Date.parse(since)) / MINUTE_MS));
  const words = LASTING[language];
  if (minutes < 60) return count(language, minutes, ...words.minute);
  if (minutes < 48 * 60) return count(language, Math.floor(minutes / 60), ...words.hour);
  return count(language, Math.floor(minutes / (24 * 60)), ...words.day);
}

/** "1 person", "1,212 people" */
export const count = (language: Language, n: number, one: string, many: string): string => `${writtenNumber(n, language)} ${n === 1 ? one : many}`;
