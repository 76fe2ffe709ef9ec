import { dayNumber } from "@treeline/org/day";
import type { TFunction } from "i18next";

/** "4 years 8 months" from the start date to today, both `YYYY-MM-DD`; days in the first month; null before the first day. */
export function tenure(t: TFunction<"profile">, day: string, today: string): string | null {
  if (day > today) return null;
  const part = (unit: "years" | "months" | "days", count: number) => (count === 0 ? [] : [t(`tenure.${unit}`, { count })]);
  const [start, now] = [partsOf(day), partsOf(today)];
  const months = (now.year - start.year) * 12 + now.month - start.month - (now.date < start.date ? 1 : 0);
  if (months >= 1) return [...part("years", Math.floor(months / 12)), ...part("months", months % 12)].join(" ");
  const days = dayNumber(today) - dayNumber(day);
  return days === 0 ? t("tenure.firstDay") : part("days", days).join("");
}

function partsOf(day: string): { year: number; month: number; date: number } {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return { year, month, date };
}
