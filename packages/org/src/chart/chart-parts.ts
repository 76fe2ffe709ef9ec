import { ByteReader } from "./byte-reader.ts";
import { FLAG, MAGIC, VERSION } from "./chart-format.ts";
import { readIds, type IdParts } from "./pack-ids.ts";
import { readNames, readTitles, type NameParts, type TitleParts } from "./pack-names.ts";

/** What the chart's bytes hold, by row, with its texts still packed: typed arrays only, so that a worker hands them over for nothing. */
export interface ChartParts extends NameParts, TitleParts, IdParts {
  /** The row of the manager, which comes before; -1 for none. */
  parent: Int32Array;
  vacant: Uint8Array;
  confirmedRoot: Uint8Array;
  hidden: Uint8Array;
  edited: Uint8Array;
  pictured: Uint8Array;
  pictures: Uint16Array;
  arriving: Int32Array;
}

/** Reads what `encodeChart` wrote. @throws Error for bytes that are no chart, of another version, or cut off */
export function readParts(bytes: Uint8Array): ChartParts {
  const reader = new ByteReader(bytes);
  checkHeader(reader.bytes(MAGIC.length + 1));
  const count = reader.number();
  const parent = parentsOf(reader.planes(count));
  const { nameless, arrives, ...flags } = flagsOf(reader.bytes(count));
  const names = readNames(reader, nameless, count - sumOf(nameless));
  const titles = readTitles(reader, count);
  const ids = readIds(reader, count);
  const pictures = new Uint16Array(count);
  spread(reader.planes(sumOf(flags.pictured)), flags.pictured, pictures);
  const arriving = new Int32Array(count);
  if (arrives.includes(1)) spread(reader.planes(sumOf(arrives)), arrives, arriving);
  return { parent, ...flags, ...names, ...titles, ...ids, pictures, arriving };
}

function checkHeader(header: Uint8Array): void {
  if (MAGIC.some((byte, at) => header[at] !== byte)) throw new Error("These bytes are no chart.");
  const version = header[MAGIC.length];
  if (version !== VERSION) throw new Error(`This chart is of version ${version}, which this page can't read. Load the page again.`);
}

/** In place. */
function parentsOf(steps: Int32Array): Int32Array {
  let manager = -1;
  for (let row = 0; row < steps.length; row += 1) {
    manager += steps[row] ?? 0;
    if (manager >= row || manager < -1) throw new Error("These bytes are no chart: somebody stands before their manager.");
    steps[row] = manager;
  }
  return steps;
}

function flagsOf(bits: Uint8Array): Record<"nameless" | "vacant" | "confirmedRoot" | "hidden" | "edited" | "pictured" | "arrives", Uint8Array> {
  const flag = (bit: number): Uint8Array => {
    const flags = new Uint8Array(bits.length);
    // Most flags are nobody's.
    for (let row = 0; row < bits.length; row += 1) if (((bits[row] ?? 0) & bit) !== 0) flags[row] = 1;
    return flags;
  };
  return {
    nameless: flag(FLAG.nameless), vacant: flag(FLAG.vacant), confirmedRoot: flag(FLAG.confirmedRoot), hidden: flag(FLAG.hidden),
    edited: flag(FLAG.edited), pictured: flag(FLAG.pictured), arrives: flag(FLAG.arriving),
  };
}

function sumOf(flags: Uint8Array): number {
  let sum = 0;
  for (const flag of flags) sum += flag;
  return sum;
}

/** The values in turn for every row that has one. */
function spread(values: Int32Array, has: Uint8Array, into: Int32Array | Uint16Array): void {
  let next = 0;
  for (let row = 0; row < has.length; row += 1) if (has[row] === 1) into[row] = values[next++] ?? 0;
}
