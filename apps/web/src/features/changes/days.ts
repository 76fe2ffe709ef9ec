import { addDays } from "@treeline/org/day";
import type { TFunction } from "i18next";
import type { Format } from "../../i18n/use-format.ts";

/** Items grouped by the day that `dayOf` reads from their instants (`YYYY-MM-DD`), in the given order. */
export function byDay<T extends { at: string }>(items: readonly T[], dayOf: (at: string) => string): { day: string; items: T[] }[] {
  const groups: { day: string; items: T[] }[] = [];
  for (const item of items) {
    const day = dayOf(item.at);
    const last = groups.at(-1);
    if (last?.day === day) last.items.push(item);
    else groups.push({ day, items: [item] });
  }
  return groups;
}

/** "Today", "Yesterday", "Friday 20 November"; with the year if it is not this one. Days are `YYYY-MM-DD`. */
export function dayTitle(t: TFunction<"changes">, format: Format, day: string, today: string): string {
  if (day === today) return t("day.today");
  if (day === addDays(today, -1)) return t("day.yesterday");
  return format.weekday(day, { year: day.slice(0, 4) !== today.slice(0, 4) });
}
