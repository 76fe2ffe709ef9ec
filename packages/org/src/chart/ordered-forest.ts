import type { ChartParts } from "./chart-parts.ts";
import { countReports, finishForest, isRoot, startsOf } from "./forest-walks.ts";
import type { Forest } from "./forest.ts";

/** The same as `buildForest` for rows that stand in the chart's order, as its bytes hold them: nothing is compared, and no name is read. */
export function forestInOrder(parts: Pick<ChartParts, "parent" | "vacant" | "confirmedRoot" | "hidden">): Forest {
  const { parent } = parts;
  const directCount = countReports(parent);
  let [placed, top] = [0, 0];
  for (; top < parent.length && parent[top] === -1; top += 1) if (isRoot(parts, directCount, top)) placed = top + 1;
  const rows = new Int32Array(parent.length);
  for (let row = 0; row < rows.length; row += 1) rows[row] = row;
  // Team follows team, in the order of the managers.
  const teams = { first: startsOf(directCount), children: rows.slice(top), roots: rows.slice(0, placed), unplaced: rows.slice(placed, top) };
  return finishForest({ parent, directCount, ...teams }, rows);
}
