import { ByteWriter } from "./byte-writer.ts";
import { FLAG, MAGIC, VERSION } from "./chart-format.ts";
import type { Columns } from "./columns.ts";
import { buildForest, type Forest } from "./forest.ts";
import { writeIds } from "./pack-ids.ts";
import { writeNames, writeTitles } from "./pack-names.ts";

/** Everybody on the chart, in any order. */
export interface ChartSource extends Columns {
  ids: readonly string[];
  edited: Uint8Array;
  /** The first four hex digits of the picture's hash; null without one. */
  pictures: readonly (string | null)[];
}

/** Packs the chart, so that little is left for compression to send. The same people give the same bytes, in whatever order. */
export function encodeChart(source: ChartSource): Uint8Array {
  const forest = buildForest(source);
  const rows = breadthFirst(forest);
  const writer = new ByteWriter();
  writer.bytes([...MAGIC, VERSION]);
  writer.number(rows.length);
  writer.planes(stepsOfParents(forest.parent, rows));
  writer.bytes(pick(rows, flagsOf(source)));
  writeNames(writer, pick(rows, source.names).filter((name) => name !== null));
  writeTitles(writer, pick(rows, source.titles));
  writeIds(writer, pick(rows, source.ids));
  writer.planes(pick(rows, source.pictures).flatMap((digits) => (digits === null ? [] : [Number.parseInt(digits, 16)])));
  const arriving = pick(rows, source.arriving ?? []).filter((day) => day > 0);
  // Last, and not at all in almost every chart.
  if (arriving.length > 0) writer.planes(arriving);
  return writer.written();
}

function pick<T>(rows: Int32Array, values: ArrayLike<T>): T[] {
  const picked: T[] = [];
  for (const row of rows) {
    const value = values[row];
    if (value !== undefined) picked.push(value);
  }
  return picked;
}

function breadthFirst({ parent, first, children, roots, unplaced }: Forest): Int32Array {
  const rows = new Int32Array(parent.length);
  rows.set(roots);
  rows.set(unplaced, roots.length);
  let end = roots.length + unplaced.length;
  for (const row of rows) {
    const team = children.subarray(first[row], first[row + 1]);
    rows.set(team, end);
    end += team.length;
  }
  return rows;
}

/** Breadth first, a row's manager is the one of the row before or comes after that one. */
function stepsOfParents(parent: Int32Array, rows: Int32Array): Int32Array {
  const places = new Int32Array(rows.length);
  rows.forEach((row, place) => { places[row] = place; });
  let before = -1;
  return rows.map((row) => {
    const manager = parent[row] ?? -1;
    const place = manager < 0 ? -1 : (places[manager] ?? -1);
    const step = place - before;
    before = place;
    return step;
  });
}

function flagsOf({ names, vacant, confirmedRoot, hidden, arriving, edited, pictures }: ChartSource): Uint8Array {
  return vacant.map((empty, row) =>
    (empty === 1 ? FLAG.vacant : 0) | (names[row] === null ? FLAG.nameless : 0) | (confirmedRoot?.[row] === 1 ? FLAG.confirmedRoot : 0)
    | (hidden?.[row] === 1 ? FLAG.hidden : 0) | (edited[row] === 1 ? FLAG.edited : 0) | (pictures[row] === null ? 0 : FLAG.pictured)
    | ((arriving?.[row] ?? 0) > 0 ? FLAG.arriving : 0));
}
