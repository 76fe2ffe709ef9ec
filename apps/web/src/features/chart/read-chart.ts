import { ByteReader } from "@treeline/org/chart/byte-reader";
import { MAGIC } from "@treeline/org/chart/chart-format";
import { transfer } from "comlink";
import { asideOf, MANY } from "./aside.ts";
import { readHere, type ReadChart } from "./read-here.ts";

/** Unpacks the chart's bytes and builds its forest; a large one beside the page. */
export async function readChart(bytes: Uint8Array<ArrayBuffer>): Promise<ReadChart> {
  if (peopleIn(bytes) <= MANY) return readHere(bytes);
  return asideOf((aside) => aside.read(transfer(bytes, [bytes.buffer])));
}

/** How many rows the bytes say they have. */
function peopleIn(bytes: Uint8Array): number {
  const reader = new ByteReader(bytes);
  reader.bytes(MAGIC.length + 1);
  return reader.number();
}
