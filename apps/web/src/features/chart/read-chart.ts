import { ByteReader } from "@treeline/org/chart/byte-reader";
import type { ChartColumns } from "@treeline/org/chart/chart-columns";
import { MAGIC } from "@treeline/org/chart/chart-format";
import { decodeChart } from "@treeline/org/chart/decode-chart";
import { buildForest, type Forest } from "@treeline/org/chart/forest";

export interface ReadChart {
  columns: ChartColumns;
  forest: Forest;
}

/** From so many people on, the page would stand still while it reads them. */
const MANY = 20_000;

/** Unpacks the chart's bytes and builds its forest; a large one beside the page, in a worker. */
export async function readChart(bytes: Uint8Array<ArrayBuffer>): Promise<ReadChart> {
  return peopleIn(bytes) > MANY ? readAside(bytes) : readHere(bytes);
}

export function readHere(bytes: Uint8Array): ReadChart {
  const columns = decodeChart(bytes);
  return { columns, forest: buildForest(columns) };
}

/** How many rows the bytes say they have. */
function peopleIn(bytes: Uint8Array): number {
  const reader = new ByteReader(bytes);
  reader.bytes(MAGIC.length + 1);
  return reader.number();
}

/** What the worker answers: the chart, or why it could not be read. */
export type Answer = { chart: ReadChart } | { problem: string };

function readAside(bytes: Uint8Array<ArrayBuffer>): Promise<ReadChart> {
  const worker = new Worker(new URL("./chart-worker.ts", import.meta.url), { type: "module" });
  const answer = new Promise<ReadChart>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => ("chart" in data ? resolve(data.chart) : reject(new Error(data.problem))));
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    worker.postMessage(bytes, [bytes.buffer]);
  });
  return answer.finally(() => worker.terminate());
}
