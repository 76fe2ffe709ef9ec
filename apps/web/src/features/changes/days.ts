import type { TFunction } from "i18next";
import type { Format } from "../../i18n/use-format.ts";

/** Things grouped by the reader's own calendar day, in the order they come. */
export function byDay<T extends { at: string }>(items: readonly T[]): { day: string; items: T[] }[] {
  const groups: { day: string; items: T[] }[] = [];
  for (const item of items) {
    const day = dayOf(new Date(item.at));
    const last = groups.at(-1);
    if (last?.day === day) last.items.push(item);
    else groups.push({ day, items: [item] });
  }
  return groups;
}

/** `YYYY-MM-DD` on the reader's own calendar. */
export function dayOf(instant: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** "Today", "Yesterday", "Friday 20 November"; with the year where it is another one. */
export function dayTitle(t: TFunction<"changes">, format: Format, day: string, now: Date): string {
  if (day === dayOf(now)) return t("day.today");
  if (day === dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1))) return t("day.yesterday");
  return format.weekday(day, { year: day.slice(0, 4) !== String(now.getFullYear()) });
}
