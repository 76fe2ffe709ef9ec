import { indexedForms, wordsOf } from "../text/words.ts";
import type { RowTexts } from "./row-texts.ts";

export type SearchedTexts = Pick<RowTexts, "nameAt" | "titleAt">;

/** The folded words of names and titles, each once, and who has which. Grows row by row, so that nobody waits for it. */
export class WordIndex {
  readonly words: string[] = [];
  /** The words of row `r`'s name are `nameWords` from `nameStart[r]` to before `nameStart[r + 1]`. */
  readonly nameStart: Int32Array;
  nameWords: Int32Array;
  /** By row, its title among `titles`, which are the words of each. */
  readonly title: Int32Array;
  readonly titles: number[][] = [[]];
  /** Folded names, for their order; a vacant seat comes last. */
  readonly sortKeys: string[] = [];
  readonly #texts: SearchedTexts;
  readonly #places = new Map<string, number>();
  readonly #parts = new Map<string, { places: number[]; key: string }>();
  readonly #titles = new Map<string, number>();
  #end = 0;

  constructor(texts: SearchedTexts, count: number) {
    this.#texts = texts;
    this.nameStart = new Int32Array(count + 1);
    this.nameWords = new Int32Array(count * 3);
    this.title = new Int32Array(count);
  }

  /** Takes so many more rows; true once all are there. */
  grow(rows: number): boolean {
    const last = Math.min(this.sortKeys.length + rows, this.title.length);
    for (let row = this.sortKeys.length; row < last; row += 1) this.#add(row);
    return last === this.title.length;
  }

  #add(row: number): void {
    const name = this.#texts.nameAt(row);
    let key = name === null ? "\uffff" : "";
    for (const text of name === null ? [] : name.split(" ")) {
      const part = this.#partOf(text);
      for (const place of part.places) this.#push(place);
      key += key === "" ? part.key : ` ${part.key}`;
    }
    this.sortKeys.push(key);
    this.nameStart[row + 1] = this.#end;
    this.title[row] = this.#titleOf(this.#texts.titleAt(row));
  }

  #push(place: number): void {
    if (this.#end === this.nameWords.length) {
      const larger = new Int32Array(this.#end * 2 + 16);
      larger.set(this.nameWords);
      this.nameWords = larger;
    }
    this.nameWords[this.#end] = place;
    this.#end += 1;
  }

  /** Names share most of their parts, so each is folded once. */
  #partOf(text: string): { places: number[]; key: string } {
    const known = this.#parts.get(text);
    if (known !== undefined) return known;
    const part = { places: indexedForms(text).map((form) => this.#placeOf(form)), key: wordsOf(text).join(" ") };
    this.#parts.set(text, part);
    return part;
  }

  #titleOf(text: string | null): number {
    if (text === null) return 0;
    const known = this.#titles.get(text);
    if (known !== undefined) return known;
    this.titles.push(indexedForms(text).map((form) => this.#placeOf(form)));
    this.#titles.set(text, this.titles.length - 1);
    return this.titles.length - 1;
  }

  #placeOf(word: string): number {
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    this.#places.set(word, this.words.length);
    this.words.push(word);
    return this.words.length - 1;
  }
}
