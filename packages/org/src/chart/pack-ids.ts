import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";
import { makeSortedDictionary } from "./dictionary.ts";

/** An id's third group ends in twelve bits that count within one import; what is around them is its stem. */
const COUNTER = { from: 15, to: 18, radix: 4_096 } as const;
/** Of a stem. */
const BYTES = 16;

/** UUIDs: the stems that occur, and of each row which one, with its counter. Ids of one import share a stem by the thousand. */
export function writeIds(writer: ByteWriter, ids: readonly string[]): void {
  const stems = makeSortedDictionary(ids.map((id) => id.slice(0, COUNTER.from) + id.slice(COUNTER.to)));
  writer.number(stems.texts.length);
  for (const stem of stems.texts) writer.bytes(parseStem(stem));
  writer.planes(stems.places.map((place, row) => place * COUNTER.radix + counterOf(ids[row] ?? "")));
}

/** Stems of sixteen bytes, and by row which one with which counter. */
export interface IdParts {
  stems: Uint8Array;
  idKeys: Int32Array;
}

export function readIds(reader: ByteReader, count: number): IdParts {
  return { stems: reader.bytes(BYTES * reader.number()), idKeys: reader.planes(count) };
}

/** Ids, put together when asked for. */
export class IdTexts {
  readonly #parts: IdParts;
  readonly #stems: string[] = [];

  constructor(parts: IdParts) {
    this.#parts = parts;
  }

  at(row: number): string {
    const key = this.#parts.idKeys[row] ?? 0;
    const stem = this.#stemAt(Math.floor(key / COUNTER.radix));
    return stem.slice(0, COUNTER.from) + (DIGITS[key % COUNTER.radix] ?? "") + stem.slice(COUNTER.from);
  }

  #stemAt(place: number): string {
    return (this.#stems[place] ??= stemOf(this.#parts.stems.subarray(place * BYTES, (place + 1) * BYTES)));
  }
}

const STEM = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Sixteen bytes; the counter is 0 in them. */
function parseStem(stem: string): number[] {
  if (!STEM.test(stem)) throw new Error("The chart's ids must be UUIDs in lower case.");
  const hex = `${stem.slice(0, COUNTER.from)}000${stem.slice(COUNTER.from)}`.replaceAll("-", "");
  return (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}

const DIGITS = Array.from({ length: COUNTER.radix }, (_, value) => value.toString(16).padStart(3, "0"));
const COUNTERS = new Map(DIGITS.map((digits, value) => [digits, value]));

function counterOf(id: string): number {
  const counter = COUNTERS.get(id.slice(COUNTER.from, COUNTER.to));
  if (counter === undefined) throw new Error("The chart's ids must be UUIDs in lower case.");
  return counter;
}

/** As a UUID without the counter's three digits. */
function stemOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  return uuid.slice(0, COUNTER.from) + uuid.slice(COUNTER.to);
}
