const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day that a calendar on the wall shows in `timeZone` (IANA, such as `Europe/Berlin`) at `instant`, as
 * `YYYY-MM-DD`. Throws RangeError for a zone that does not exist or an invalid date.
 */
export function dayIn(timeZone: string, instant: Date): string {
  const parts = new Map(formatFor(timeZone).formatToParts(instant).map((part) => [part.type, part.value]));
  const year = (parts.get("year") ?? "").padStart(4, "0");
  return `${year}-${parts.get("month")}-${parts.get("day")}`;
}

/**
 * Whether `text` is a day of the calendar as `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31. PostgreSQL's dates have no year 0.
 */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) && !text.startsWith("0000") ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A day (`YYYY-MM-DD`) as a number that grows by one a day, from 0 on 1 January 1970; and back. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
export const dayOfNumber = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** The day so many days later on the calendar. */
export const addDays = (day: string, days: number): string => dayOfNumber(dayNumber(day) + days);

/** The last millisecond of `day` (`YYYY-MM-DD`) on the wall in `timeZone`, whatever the clocks do that day. */
export function dayEnd(timeZone: string, day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Zones lie within 14 hours of UTC: the day's own first hours are never after `low`'s, the next day's never before `high`'s.
  let low = midnight - 15 * HOUR;
  let high = midnight + 40 * HOUR;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (dayIn(timeZone, new Date(middle)) > day) high = middle;
    else low = middle;
  }
  return new Date(low);
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formats.set(timeZone, format);
  return format;
}
