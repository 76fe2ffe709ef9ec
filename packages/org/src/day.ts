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
