import type { ChartPerson } from "@treeline/org/chart/chart-person";
import { columnsOf } from "@treeline/org/chart/columns";
import { buildForest } from "@treeline/org/chart/forest";
import { textsOf } from "@treeline/org/chart/row-texts";
import { Chart } from "./chart.ts";

/** The chart of a list of people, such as those of a day in the past. */
export function chartOfList(people: readonly ChartPerson[]): Chart {
  const columns = columnsOf(people);
  return new Chart({
    columns: { ...columns, ...textsOf(columns), ids: people.map(({ id }) => id) },
    forest: buildForest(columns),
    edited: Uint8Array.from(people, ({ edited = false }) => (edited ? 1 : 0)),
    pictureOf: (row) => people[row]?.picture ?? null,
    version: null,
  });
}
