import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";

/** Names as words of a dictionary, the commonest first: how many each has, all first words, and the others in turn. */
export function writeNames(writer: ByteWriter, names: readonly string[]): void {
  const split = names.map((name) => name.split(" "));
  const { texts, placeOf } = dictionary(split.flat());
  writer.texts(texts);
  writer.planes(split.map((words) => words.length));
  writer.planes(split.map(([first = ""]) => placeOf(first)));
  writer.planes(split.flatMap((words) => words.slice(1).map(placeOf)));
}

export function readNames(reader: ByteReader, count: number): string[] {
  const texts = reader.texts();
  const lengths = reader.planes(count);
  const firsts = reader.planes(count);
  const others = reader.planes(lengths.reduce((sum, length) => sum + length - 1, 0));
  let at = 0;
  return Array.from(firsts, (first, row) => {
    let name = texts[first] ?? "";
    for (let more = (lengths[row] ?? 1) - 1; more > 0; more -= 1) name += ` ${texts[others[at++] ?? 0] ?? ""}`;
    return name;
  });
}

/** Texts that repeat: each once, and each row's place among them, 0 for none. */
export function writeRepeated(writer: ByteWriter, values: readonly (string | null)[]): void {
  const { texts, placeOf } = dictionary(values.filter((value) => value !== null));
  writer.texts(texts);
  writer.planes(values.map((value) => (value === null ? 0 : placeOf(value) + 1)));
}

export function readRepeated(reader: ByteReader, count: number): (string | null)[] {
  const texts = reader.texts();
  return Array.from(reader.planes(count), (place) => (place === 0 ? null : (texts[place - 1] ?? null)));
}

function dictionary(values: readonly string[]): { texts: string[]; placeOf(text: string): number } {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const texts = [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
  const places = new Map(texts.map((text, place) => [text, place]));
  return { texts, placeOf: (text) => places.get(text) ?? 0 };
}
