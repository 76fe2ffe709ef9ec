import { ByteReader } from "@treeline/org/chart/byte-reader";
import type { ChartColumns } from "@treeline/org/chart/chart-columns";
import { MAGIC } from "@treeline/org/chart/chart-format";
import { columnsFrom } from "@treeline/org/chart/decode-chart";
import type { Forest } from "@treeline/org/chart/forest";
import { MANY } from "./aside.ts";
import { readAside } from "./large-chart.ts";
import { readHere } from "./read-here.ts";

/** The chart as columns and as a forest. */
interface ReadChart {
  columns: ChartColumns;
  forest: Forest;
}

/** Unpacks the chart's bytes and builds its forest; a large one beside the page. */
export async function readChart(bytes: Uint8Array<ArrayBuffer>): Promise<ReadChart> {
  const large = peopleIn(bytes) > MANY;
  const { parts, forest } = large ? await readAside(bytes) : readHere(bytes);
  return { columns: columnsFrom(parts), forest };
}

/** How many rows the bytes say they have. */
function peopleIn(bytes: Uint8Array): number {
  const reader = new ByteReader(bytes);
  reader.bytes(MAGIC.length + 1);
  return reader.number();
}
