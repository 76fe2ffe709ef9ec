import { LOCALES, type Language } from "@treeline/org/language";
import { writtenList } from "@treeline/org/written";
import { useTranslation } from "react-i18next";
import { languageNow } from "./i18n.ts";

/** Numbers, days and times as the page's language writes them. */
export interface Format {
  number(n: number): string;
  /** A day written YYYY-MM-DD, such as "3 March 2025". */
  day(day: string, month?: "long" | "short"): string;
  /** The same with its weekday. */
  weekday(day: string, options?: { year: boolean }): string;
  /** An ISO instant, such as "Monday, 3 March 2025 at 14:05 CET", in the browser's time zone, which it names. */
  instant(at: string): string;
  /** Its time of day, such as "14:05". */
  time(at: string): string;
  /** The same with its weekday, such as "Mon 14:05". */
  dayAndTime(at: string): string;
  /** The weekday and time that a clock in an IANA time zone shows now; "" for a zone that this browser doesn't know. */
  timeIn(timeZone: string): string;
  /** How a number field tells thousands and decimals apart; a thousand is typed without its separator. */
  separators: { decimalSeparator: string };
  /** Words joined by commas and an "and". */
  list(words: readonly string[]): string;
}

const formats = new Map<Language, Format>();

export function formatFor(language: Language): Format {
  const known = formats.get(language);
  if (known) return known;
  const locale = LOCALES[language];
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const days = { long: date({ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }), short: date({ day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }) };
  const weekdays = [date({ weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }), date({ weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })] as const;
  const clock = { hour: "2-digit", minute: "2-digit" } as const;
  const full = date({ weekday: "long", day: "numeric", month: "long", year: "numeric", ...clock, timeZoneName: "short" });
  const [time, dayAndTime] = [date(clock), date({ weekday: "short", ...clock })];
  const numbers = new Intl.NumberFormat(locale);
  const format: Format = {
    number: (n) => numbers.format(n),
    day: (day, month = "long") => days[month].format(new Date(`${day}T00:00:00Z`)),
    weekday: (day, { year } = { year: false }) => weekdays[year ? 1 : 0].format(new Date(`${day}T00:00:00Z`)),
    instant: (at) => full.format(new Date(at)),
    time: (at) => time.format(new Date(at)),
    dayAndTime: (at) => dayAndTime.format(new Date(at)),
    timeIn: (timeZone) => {
      try {
        return date({ weekday: "short", ...clock, timeZone }).format(new Date());
      } catch {
        return "";
      }
    },
    separators: { decimalSeparator: numbers.formatToParts(0.5).find(({ type }) => type === "decimal")?.value ?? "." },
    list: (words) => writtenList(words, language),
  };
  formats.set(language, format);
  return format;
}

/** The page's own, anew when its language changes. */
export function useFormat(): Format {
  useTranslation();
  return formatFor(languageNow());
}
