import { buildForest } from "@treeline/org/chart/forest";
import { HeadCounts } from "@treeline/org/chart/head-counts";
import type { Language } from "@treeline/org/language";
import { VACANT } from "@treeline/org/seat-name";
import { csv } from "../csv.ts";
import type { ChartRows } from "./read-rows.ts";
import { WORDS } from "./words.ts";

/** Everybody, or a branch, from the top down, as a spreadsheet. Ids tell people of one name apart, and vacant seats; a branch's head keeps its manager. */
export function writeCsv(rows: ChartRows, branch: number, language: Language): Buffer {
  return Buffer.from([...csv(cellsOf(rows, branch, language), WORDS[language].separator)].join(""), "utf8");
}

function* cellsOf(rows: ChartRows, branch: number, language: Language): Generator<readonly (string | null)[]> {
  const forest = buildForest(rows);
  const heads = new HeadCounts(rows, forest);
  yield WORDS[language].columns;
  const start = branch < 0 ? 0 : (forest.position[branch] ?? 0);
  const end = branch < 0 ? forest.preorder.length : start + (forest.totalCount[branch] ?? 0) + 1;
  for (let at = start; at < end; at += 1) {
    const row = forest.preorder[at] ?? 0;
    const manager = forest.parent[row] ?? -1;
    const nameOf = (seat: number): string => rows.names[seat] ?? VACANT[language];
    const [direct, inAll] = [heads.direct(row), heads.inAll(row)];
    yield [
      nameOf(row), rows.titles[row] ?? null, rows.emails[row] ?? null, manager < 0 ? null : nameOf(manager),
      rows.startDates[row] ?? null, String(forest.level[row] ?? 1),
      ...[direct.people, inAll.people, direct.vacant, inAll.vacant].map(String),
      rows.ids[row] ?? null, manager < 0 ? null : (rows.ids[manager] ?? null),
    ];
  }
}
