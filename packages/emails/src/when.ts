const MINUTE_MS = 60_000;

/** "Monday 2 November, 10:05 (Europe/Berlin)": the first instant of a mail, by the clock of the reader's organization. */
export const firstInstant = (timeZone: string, at: string): string => `${instantIn(timeZone, at)} (${timeZone.replaceAll("_", " ")})`;

/** "Monday 2 November, 10:05": the others, by the same clock. */
export function instantIn(timeZone: string, at: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("weekday")} ${part("day")} ${part("month")}, ${part("hour")}:${part("minute")}`;
}

/** "16 to 22 November 2026", from two days (`YYYY-MM-DD`). */
export function days(from: string, to: string): string {
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  const words = (at: Date, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options }).format(at);
  const sameYear = first.getUTCFullYear() === last.getUTCFullYear();
  const sameMonth = sameYear && first.getUTCMonth() === last.getUTCMonth();
  const start = words(first, { day: "numeric", ...(!sameMonth && { month: "long" }), ...(!sameYear && { year: "numeric" }) });
  return `${start} to ${words(last, { day: "numeric", month: "long", year: "numeric" })}`;
}

/** "20 minutes", "3 hours", "2 days": how long from one instant (ISO) to another, rounded down. */
export function lasting(since: string, until: string): string {
  const minutes = Math.max(1, Math.floor((Date.parse(until) - Date.parse(since)) / MINUTE_MS));
  if (minutes < 60) return count(minutes, "minute", "minutes");
  if (minutes < 48 * 60) return count(Math.floor(minutes / 60), "hour", "hours");
  return count(Math.floor(minutes / (24 * 60)), "day", "days");
}

/** "1 person", "1,212 people" */
export const count = (n: number, one: string, many: string): string => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
