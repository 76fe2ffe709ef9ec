import { ByteReader } from "./byte-reader.ts";
import type { ChartColumns } from "./chart-columns.ts";
import { FLAG, MAGIC, VERSION } from "./chart-format.ts";
import { readIds } from "./pack-ids.ts";
import { readNames, readRepeated } from "./pack-names.ts";

/** Reads what `encodeChart` wrote. @throws Error for bytes that are no chart, of another version, or cut off */
export function decodeChart(bytes: Uint8Array): ChartColumns {
  const reader = new ByteReader(bytes);
  checkHeader(reader.bytes(MAGIC.length + 1));
  const count = reader.number();
  const parent = parentsOf(reader.planes(count));
  const flags = reader.bytes(count);
  const flag = (bit: number): Uint8Array => flags.map((bits) => ((bits & bit) === 0 ? 0 : 1));
  const nameless = flag(FLAG.nameless);
  const pictured = flag(FLAG.pictured);
  const names = spread(readNames(reader, count - sumOf(nameless)), nameless);
  const titles = readRepeated(reader, count);
  const makeIds = readIds(reader, count);
  const pictures = Uint16Array.from(spreadNumbers(reader.planes(sumOf(pictured)), pictured));
  const starts = flag(FLAG.arriving);
  const arriving = spreadNumbers(starts.includes(1) ? reader.planes(sumOf(starts)) : new Int32Array(0), starts);
  let ids: string[] | undefined;
  return {
    parent, names, titles, pictured, pictures, arriving,
    vacant: flag(FLAG.vacant), confirmedRoot: flag(FLAG.confirmedRoot), hidden: flag(FLAG.hidden), edited: flag(FLAG.edited),
    /** Made when first asked for: nothing of the first paint needs a hundred thousand texts of them. */
    get ids() { return (ids ??= makeIds()); },
  };
}

function checkHeader(header: Uint8Array): void {
  if (MAGIC.some((byte, at) => header[at] !== byte)) throw new Error("These bytes are no chart.");
  const version = header[MAGIC.length];
  if (version !== VERSION) throw new Error(`This chart is of version ${version}, which this page can't read. Load the page again.`);
}

function parentsOf(steps: Int32Array): Int32Array {
  let manager = -1;
  return steps.map((step) => (manager += step));
}

const sumOf = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0);

/** The values in turn for every row that has one. */
function spread(values: readonly string[], without: Uint8Array): (string | null)[] {
  const all: (string | null)[] = [];
  let next = 0;
  for (const none of without) all.push(none === 1 ? null : (values[next++] ?? null));
  return all;
}

function spreadNumbers(values: Int32Array, has: Uint8Array): Int32Array {
  const all = new Int32Array(has.length);
  let next = 0;
  for (let row = 0; row < has.length; row += 1) if (has[row] === 1) all[row] = values[next++] ?? 0;
  return all;
}
