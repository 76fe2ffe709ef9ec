import { splitTexts, type ByteReader } from "./byte-reader.ts";
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

/** The words of names, packed, and which ones a row's name is of. */
export interface NameParts {
  words: Uint8Array;
  /** By row, the first word; -1 without a name. */
  firstWord: Int32Array;
  /** The other words of row `r`'s name are `moreWords` from `moreFrom[r]` to before `moreFrom[r + 1]`. */
  moreFrom: Int32Array;
  moreWords: Int32Array;
}

/** `nameless` is 1 for rows without a name; the others are `named`. */
export function readNames(reader: ByteReader, nameless: Uint8Array, named: number): NameParts {
  const words = reader.texts();
  const lengths = reader.planes(named);
  const firsts = reader.planes(named);
  const firstWord = new Int32Array(nameless.length);
  const moreFrom = new Int32Array(nameless.length + 1);
  let [next, more] = [0, 0];
  for (let row = 0; row < nameless.length; row += 1) {
    if (nameless[row] === 1) firstWord[row] = -1;
    else {
      firstWord[row] = firsts[next] ?? 0;
      more += (lengths[next] ?? 1) - 1;
      next += 1;
    }
    moreFrom[row + 1] = more;
  }
  return { words, firstWord, moreFrom, moreWords: reader.planes(more) };
}

/** Names, put together when asked for. */
export class NameTexts {
  readonly #parts: NameParts;
  #words: string[] | undefined;

  constructor(parts: NameParts) {
    this.#parts = parts;
  }

  at(row: number): string | null {
    const { words: packed, firstWord, moreFrom, moreWords } = this.#parts;
    const first = firstWord[row] ?? -1;
    if (first < 0) return null;
    const words = (this.#words ??= splitTexts(packed));
    let name = words[first] ?? "";
    const end = moreFrom[row + 1] ?? 0;
    for (let at = moreFrom[row] ?? 0; at < end; at += 1) name += ` ${words[moreWords[at] ?? 0] ?? ""}`;
    return name;
  }
}

/** Titles repeat: each once, and each row's place among them, from 1 on; 0 for none. */
export function writeTitles(writer: ByteWriter, values: readonly (string | null)[]): void {
  const { texts, places } = makeDictionary(values.filter((value) => value !== null));
  writer.texts(texts);
  let next = 0;
  writer.planes(values.map((value) => (value === null ? 0 : (places[next++] ?? 0) + 1)));
}

/** The titles that occur, packed, and by row which one it is, from 1 on; 0 for none. */
export interface TitleParts {
  titleTexts: Uint8Array;
  titlePlaces: Int32Array;
}

export function readTitles(reader: ByteReader, count: number): TitleParts {
  return { titleTexts: reader.texts(), titlePlaces: reader.planes(count) };
}

/** Titles, unpacked when the first one is asked for. */
export class TitleTexts {
  readonly #parts: TitleParts;
  #texts: string[] | undefined;

  constructor(parts: TitleParts) {
    this.#parts = parts;
  }

  at(row: number): string | null {
    const { titleTexts, titlePlaces } = this.#parts;
    const place = titlePlaces[row] ?? 0;
    return place === 0 ? null : ((this.#texts ??= splitTexts(titleTexts))[place - 1] ?? null);
  }
}
