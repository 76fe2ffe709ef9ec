import { seatName } from "../../i18n/seat-name.ts";
import type { Chart } from "./chart.ts";
import { reportsWords } from "./words.ts";

/** "Priya Raman, VP Engineering, level 3, 4 direct reports, 57 in all": what a screen reader says of somebody in the tree. */
export function treeWords(chart: Chart, row: number): string {
  const [direct, total] = [chart.directCount(row), chart.totalCount(row)];
  const words = [
    seatName({ name: chart.nameAt(row) }),
    chart.titleAt(row),
    `level ${chart.forest.level[row] ?? 1}`,
    reportsWords(direct),
    total > direct && `${total.toLocaleString()} in all`,
    chart.isHidden(row) && "hidden from the chart: only admins see this",
    chart.isEdited(row) && "changed by hand",
  ];
  return words.filter(Boolean).join(", ");
}
