import { dayIn } from "@treeline/org/day";

/** The organization's calendar, which every reader shares wherever they are. */
export interface Calendar {
  /** An IANA name, such as `Europe/Berlin`. */
  timeZone: string;
  /** `YYYY-MM-DD` */
  today: string;
  /** The day of an ISO instant as `YYYY-MM-DD`. */
  dayOf(at: string): string;
  /** Whether the reader's clock shows the same day at an ISO instant. */
  isReadersDay(at: string): boolean;
}

/** The calendar in a time zone at an instant. A zone that this browser is too old to know is read as the reader's own. */
export function calendarIn(timeZone: string, now: Date): Calendar {
  const zone = isKnown(timeZone) ? timeZone : readersZone();
  const dayOf = (at: string) => dayIn(zone, new Date(at));
  return { timeZone, today: dayIn(zone, now), dayOf, isReadersDay: (at) => dayOf(at) === dayIn(readersZone(), new Date(at)) };
}

/** The browser's IANA time zone; UTC where it names none. */
export function readersZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return isKnown(timeZone) ? timeZone : "UTC";
}

function isKnown(timeZone: string | undefined): timeZone is string {
  if (!timeZone) return false;
  try {
    return dayIn(timeZone, new Date(0)) !== "";
  } catch {
    return false;
  }
}
