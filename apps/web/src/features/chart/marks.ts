import type { inferOutput } from "@trpc/tanstack-react-query";
import type { TFunction } from "i18next";
import type { trpc } from "../../api.ts";
import type { Chart } from "./chart.ts";

export type Mark = inferOutput<typeof trpc.chart.marks>["marks"][number];

/** What is marked on the chart, by row. */
export type Marks = ReadonlyMap<number, Mark>;

export const NO_MARKS: Marks = new Map();

/** The marks that hold at an instant, of who is on this chart, in the order of the tree. */
export function marksAt(marks: readonly Mark[], chart: Chart, now: number): Marks {
  const held = marks.filter(({ until }) => Date.parse(until) > now).flatMap((mark): [number, Mark][] => {
    const row = chart.rowOf(mark.personId);
    return row < 0 ? [] : [[row, mark]];
  });
  if (held.length === 0) return NO_MARKS;
  const place = (row: number): number => chart.forest.position[row] ?? 0;
  return new Map(held.sort(([a], [b]) => place(a) - place(b)));
}

/** "Changed in the last 24 hours: title, manager" */
export function markWords(t: TFunction<"chart">, { kind, fields }: Mark): string {
  if (kind !== "changed") return t(`mark.${kind}`);
  return t("mark.changed", { what: fields.map((field) => t(`mark.field.${field}`)).join(", ") });
}
