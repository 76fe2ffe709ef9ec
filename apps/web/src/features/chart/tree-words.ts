import type { TFunction } from "i18next";
import { seatName } from "../../i18n/seat-name.ts";
import type { Format } from "../../i18n/use-format.ts";
import type { Chart } from "./chart.ts";
import { counted } from "./counted.ts";
import { directWords, goesDeeper, inAllWords } from "./head-words.ts";
import { markWords, type Marks } from "./marks.ts";

/** "Priya Raman, VP Engineering, level 3, 4 direct reports, 57 in all": what a screen reader says of somebody in the tree. */
export function treeWords(t: TFunction<"chart">, { chart, marks }: { chart: Chart; marks: Marks }, row: number, format: Format): string {
  const [direct, inAll] = [chart.directReports(row), chart.reportsInAll(row)];
  const arriving = chart.arrivingAt(row);
  const mark = marks.get(row);
  const words = [
    seatName({ name: chart.nameAt(row) }),
    chart.titleAt(row),
    counted(t, "tree.level", chart.forest.level[row] ?? 1),
    directWords(t, direct),
    goesDeeper(direct, inAll) && inAllWords(t, inAll),
    arriving === null ? chart.isHidden(row) && t("tree.hidden") : t("tree.arriving", { day: format.day(arriving) }),
    chart.isEdited(row) && t("tree.edited"),
    mark && markWords(t, mark),
  ];
  return words.filter(Boolean).join(", ");
}
