import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";
import { COUNTER } from "./chart-format.ts";

/** UUIDs: the stems that occur, and of each row which one, with its counter. Ids of one import share a stem by the thousand. */
export function writeIds(writer: ByteWriter, ids: readonly string[]): void {
  const stems = [...new Set(ids.map(stemOf))].sort();
  writer.number(stems.length);
  for (const stem of stems) writer.bytes(parseHex(stem));
  const places = new Map(stems.map((stem, at) => [stem, at]));
  writer.planes(ids.map((id) => (places.get(stemOf(id)) ?? 0) * COUNTER.radix + counterOf(id)));
}

export function readIds(reader: ByteReader, count: number): () => string[] {
  const stems = Array.from({ length: reader.number() }, () => reader.bytes(16));
  const keys = reader.planes(count);
  return () => {
    const texts = stems.map(formatUuid).map((stem): [string, string] => [stem.slice(0, COUNTER.from), stem.slice(COUNTER.to)]);
    return Array.from(keys, (key) => {
      const [before = "", after = ""] = texts[Math.floor(key / COUNTER.radix)] ?? [];
      return before + hexOf(key % COUNTER.radix) + after;
    });
  };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function stemOf(id: string): string {
  if (!UUID.test(id)) throw new Error("The chart's ids must be UUIDs in lower case.");
  return `${id.slice(0, COUNTER.from)}000${id.slice(COUNTER.to)}`;
}

const counterOf = (id: string): number => Number.parseInt(id.slice(COUNTER.from, COUNTER.to), 16);

const parseHex = (id: string): number[] => (id.replaceAll("-", "").match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));

const DIGITS = Array.from({ length: COUNTER.radix }, (_, value) => value.toString(16).padStart(3, "0"));
const hexOf = (counter: number): string => DIGITS[counter] ?? "";

function formatUuid(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
