import { dayIn } from "@treeline/org/day";

const DAY_MS = 86_400_000;

const utc = (day: string) => new Date(`${day}T00:00:00Z`);
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
/** 0 for a Monday. */
const weekday = (ms: number) => (new Date(ms).getUTCDay() + 6) % 7;

export const dayBefore = (day: string): string => dayOf(utc(day).getTime() - DAY_MS);

/** The ISO week of a day (`YYYY-MM-DD`), such as `2026-W47`: the year is that of its Thursday. */
export function weekOf(day: string): string {
  const ms = utc(day).getTime();
  const thursday = new Date(ms + (3 - weekday(ms)) * DAY_MS);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const number = Math.floor((thursday.getTime() - newYear) / (7 * DAY_MS)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, "0")}`;
}

/** Monday and Sunday of an ISO week. */
export function daysOf(week: string): { from: string; to: string } {
  const [year = "", number = ""] = week.split("-W");
  const early = Date.UTC(Number(year), 0, 4);
  const monday = early - weekday(early) * DAY_MS + (Number(number) - 1) * 7 * DAY_MS;
  return { from: dayOf(monday), to: dayOf(monday + 6 * DAY_MS) };
}

/** The week that a summary is due of at this hour: on a Monday from 8 to 9 by the calendar and clock in `timeZone`. */
export function weekDue(timeZone: string, at: Date): string | null {
  const today = utc(dayIn(timeZone, at)).getTime();
  const hour = Number(new Intl.DateTimeFormat("en-u-hc-h23", { timeZone, hour: "2-digit" }).format(at));
  return weekday(today) === 0 && hour === 8 ? weekOf(dayBefore(dayOf(today))) : null;
}
