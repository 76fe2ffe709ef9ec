import { fold, startsAlmost, tailsOf, wordsOf } from "./fold.ts";
import type { ChartPerson } from "./tree.ts";

/** Somebody found; a higher score is a better match. */
export interface Found {
  id: string;
  score: number;
}

/** Finds people by the beginnings of words, in any order. Best first, then by name; `limit` is 20 when left out. */
export type Search = (query: string, limit?: number) => Found[];

type Named = Pick<ChartPerson, "id" | "name" | "title">;

/** How well one typed word fits one of a person's words. */
const POINTS = { wholeName: 8, name: 6, wholeTitle: 3, title: 2, misspelt: 1 } as const;
const ENOUGH = 3;
const SHORTEST_MISSPELT = 3;

/** Prepares a search over names and titles; see {@link Search}. With fewer than 3 found, one typing error a word is forgiven. */
export function createSearch(people: readonly Named[]): Search {
  const index = new Index(people);
  return (query, limit = 20) => {
    const words = [...new Set(wordsOf(query))];
    if (words.length === 0 || limit <= 0) return [];
    const exact = index.find(words, false);
    const forgiving = exact.size < ENOUGH && words.some((word) => word.length >= SHORTEST_MISSPELT);
    return index.best(forgiving ? index.find(words, true) : exact, limit);
  };
}

/** Words in order, each with the people who have it; people are rows in the order of their folded names. */
class Index {
  readonly #ids: string[];
  readonly #words: string[];
  /** By word: rows doubled, plus one where the word is in the title. */
  readonly #rows: number[][];

  constructor(people: readonly Named[]) {
    const rows = people.map((person) => ({ person, key: fold(person.name ?? "\uffff") }));
    rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.person.id < b.person.id ? -1 : 1));
    this.#ids = rows.map(({ person }) => person.id);
    const byWord = new Map<string, number[]>();
    const add = (text: string | null, entry: number, split: (text: string) => string[]): void => {
      for (const word of text === null ? [] : split(text)) {
        const entries = byWord.get(word);
        if (entries === undefined) byWord.set(word, [entry]);
        else if (entries.at(-1) !== entry) entries.push(entry);
      }
    };
    const nameWords = (text: string): string[] => [...wordsOf(text), ...tailsOf(text)];
    const titleWords = remember(wordsOf);
    rows.forEach(({ person }, row) => {
      add(person.name, row * 2, nameWords);
      add(person.title, row * 2 + 1, titleWords);
    });
    this.#words = [...byWord.keys()].sort();
    this.#rows = this.#words.map((word) => byWord.get(word) ?? []);
  }

  /** The points of every row that all words fit. */
  find(words: readonly string[], forgiving: boolean): Map<number, number> {
    let fitting: Map<number, number> | null = null;
    // The longest word first: it fits the fewest.
    for (const word of words.toSorted((a, b) => b.length - a.length)) {
      const points = this.#pointsFor(word, fitting, forgiving && word.length >= SHORTEST_MISSPELT);
      if (fitting !== null) for (const [row, point] of points) points.set(row, point + (fitting.get(row) ?? 0));
      fitting = points;
    }
    return fitting ?? new Map();
  }

  best(found: ReadonlyMap<number, number>, limit: number): Found[] {
    const best = [...found].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit);
    return best.map(([row, score]) => ({ id: this.#ids[row] ?? "", score }));
  }

  #pointsFor(word: string, among: ReadonlyMap<number, number> | null, forgiving: boolean): Map<number, number> {
    const points = new Map<number, number>();
    const give = (at: number, name: number, title: number): void => {
      for (const entry of this.#rows[at] ?? []) {
        const row = entry >> 1;
        const point = entry % 2 === 0 ? name : title;
        if ((among === null || among.has(row)) && point > (points.get(row) ?? 0)) points.set(row, point);
      }
    };
    for (let at = this.#firstAt(word); this.#words[at]?.startsWith(word); at += 1) {
      const whole = this.#words[at] === word;
      give(at, whole ? POINTS.wholeName : POINTS.name, whole ? POINTS.wholeTitle : POINTS.title);
    }
    if (forgiving) {
      this.#words.forEach((other, at) => {
        if (startsAlmost(other, word)) give(at, POINTS.misspelt, POINTS.misspelt);
      });
    }
    return points;
  }

  /** Where the words from `word` on begin. */
  #firstAt(word: string): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.#words[mid] ?? "") < word) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}

/** Titles repeat a thousandfold, so each is split once. */
function remember(split: (text: string) => string[]): (text: string) => string[] {
  const known = new Map<string, string[]>();
  return (text) => {
    const words = known.get(text) ?? split(text);
    known.set(text, words);
    return words;
  };
}
