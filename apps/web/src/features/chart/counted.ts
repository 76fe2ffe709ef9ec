import type { TFunction } from "i18next";

const known = new WeakMap<TFunction<"chart">, Map<string, string>>();

/** Words about a number, put together once: a chart says few of them of many people, and i18next takes its time for each. */
export function counted(t: TFunction<"chart">, key: "reports.direct" | "reports.inAll" | "tree.level", n: number): string {
  const words = known.get(t) ?? new Map<string, string>();
  if (words.size === 0) known.set(t, words);
  const about = `${key} ${n}`;
  const before = words.get(about);
  if (before !== undefined) return before;
  const now = t(key, { n, count: n });
  words.set(about, now);
  return now;
}
