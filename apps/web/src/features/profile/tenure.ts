import type { TFunction } from "i18next";

/** `YYYY-MM-DD` as a local date; a day has no time zone. */
function dayOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date);
}

/** "4 years 8 months" from the start date to today; days in the first month; null before the first day. */
export function tenure(t: TFunction<"profile">, day: string, today: Date): string | null {
  const start = dayOf(day);
  const now = new Date(today.getFullYear(), today.getMonth(), today.getDate());
  if (start > now) return null;
  const part = (unit: "years" | "months" | "days", count: number) => (count === 0 ? [] : [t(`tenure.${unit}`, { count })]);
  const months = (now.getFullYear() - start.getFullYear()) * 12 + now.getMonth() - start.getMonth() - (now.getDate() < start.getDate() ? 1 : 0);
  if (months >= 1) return [...part("years", Math.floor(months / 12)), ...part("months", months % 12)].join(" ");
  const days = Math.round((now.getTime() - start.getTime()) / 86_400_000);
  return days === 0 ? t("tenure.firstDay") : part("days", days).join("");
}
