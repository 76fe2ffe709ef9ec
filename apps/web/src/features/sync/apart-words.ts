import type { TFunction } from "i18next";
import type { Run } from "./run-words.ts";

const SORTS = ["left", "notStarted", "unreadable", "other"] as const;

/** Why Personio lists more records than people are on the chart, or fewer; null where each record is a person there. */
export function apartWords(t: TFunction<"sync">, counts: NonNullable<Run["counts"]>): string | null {
  const { apart, read, joined, changed, unchanged } = counts;
  if (apart === undefined) return null;
  const why = SORTS.filter((sort) => apart[sort] > 0).map((sort) => t(`apart.${sort}`, { count: apart[sort] }));
  if (why.length === 0 && apart.kept === 0) return null;
  const kept = apart.kept === 0 ? "" : ` ${t("apart.kept", { count: apart.kept })}`;
  const sum = t("apart.sum", { records: t("records", { count: read }), people: t("people", { count: joined + changed + unchanged }) });
  return why.length === 0 ? `${sum}.${kept}` : `${sum}: ${why.join(", ")}.${kept}`;
}
