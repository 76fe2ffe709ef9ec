import type { ChartColumns } from "@treeline/org/chart/chart-columns";
import { decodeChart } from "@treeline/org/chart/decode-chart";
import { buildForest, type Forest } from "@treeline/org/chart/forest";

export interface ReadChart {
  columns: ChartColumns;
  forest: Forest;
}

/** Unpacks the chart's bytes and builds its forest. */
export function readHere(bytes: Uint8Array): ReadChart {
  const columns = decodeChart(bytes);
  return { columns, forest: buildForest(columns) };
}
