import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";
import { makeDictionary } from "./dictionary.ts";

/** Names as words of a dictionary: how many each has, all first words, and the others in turn. */
export function writeNames(writer: ByteWriter, names: readonly string[]): void {
  const words: string[] = [];
  const lengths = new Int32Array(names.length);
  names.forEach((name, row) => {
    const before = words.length;
    words.push(...name.split(" "));
    lengths[row] = words.length - before;
  });
  const { texts, places } = makeDictionary(words);
  const firsts = new Int32Array(names.length);
  const others = new Int32Array(words.length - names.length);
  let [from, to] = [0, 0];
  lengths.forEach((length, row) => {
    firsts[row] = places[from] ?? 0;
    for (let at = from + 1; at < from + length; at += 1) others[to++] = places[at] ?? 0;
    from += length;
  });
  writer.texts(texts);
  writer.planes(lengths);
  writer.planes(firsts);
  writer.planes(others);
}

export function readNames(reader: ByteReader, count: number): string[] {
  const texts = reader.texts();
  const lengths = reader.planes(count);
  const firsts = reader.planes(count);
  const others = reader.planes(lengths.reduce((sum, length) => sum + length - 1, 0));
  const names: string[] = [];
  let at = 0;
  for (let row = 0; row < count; row += 1) {
    let name = texts[firsts[row] ?? 0] ?? "";
    for (let more = (lengths[row] ?? 1) - 1; more > 0; more -= 1) name += ` ${texts[others[at++] ?? 0] ?? ""}`;
    names.push(name);
  }
  return names;
}

/** Texts that repeat: each once, and each row's place among them, from 1 on; 0 for none. */
export function writeRepeated(writer: ByteWriter, values: readonly (string | null)[]): void {
  const { texts, places } = makeDictionary(values.filter((value) => value !== null));
  writer.texts(texts);
  let next = 0;
  writer.planes(values.map((value) => (value === null ? 0 : (places[next++] ?? 0) + 1)));
}

export function readRepeated(reader: ByteReader, count: number): (string | null)[] {
  const texts: (string | null)[] = [null, ...reader.texts()];
  const values: (string | null)[] = [];
  for (const place of reader.planes(count)) values.push(texts[place] ?? null);
  return values;
}
