/** `YYYY-MM-DD` as a local date; a day has no time zone. */
function dayOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date);
}

const longDate = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** "1 March 2022" */
export const dayWords = (day: string) => longDate.format(dayOf(day));

const part = (n: number, unit: string) => (n === 0 ? [] : [`${n} ${unit}${n === 1 ? "" : "s"}`]);

/** "4 years 8 months" from the start date to today; days in the first month; null before the first day. */
export function tenure(day: string, today: Date): string | null {
  const start = dayOf(day);
  const now = new Date(today.getFullYear(), today.getMonth(), today.getDate());
  if (start > now) return null;
  const months = (now.getFullYear() - start.getFullYear()) * 12 + now.getMonth() - start.getMonth() - (now.getDate() < start.getDate() ? 1 : 0);
  if (months >= 1) return [...part(Math.floor(months / 12), "year"), ...part(months % 12, "month")].join(" ");
  const days = Math.round((now.getTime() - start.getTime()) / 86_400_000);
  return days === 0 ? "first day today" : part(days, "day").join("");
}
