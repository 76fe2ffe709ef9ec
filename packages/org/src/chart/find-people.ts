import { isSpaceless, readWords, type Word } from "../text/words.ts";
import { FIT, fitAlmost, fitExactly, fitInside, type Fit } from "./begins-almost.ts";
import { bestRows, type FoundRow } from "./best-rows.ts";
import { WordIndex, type SearchedTexts } from "./word-index.ts";

/** Finds people by the beginnings of words, in any order; in scripts without spaces by any part. */
export interface PeopleSearch {
  /** Best first, then by name; `limit` is 20 when left out. With fewer than 3 found, one typing error a word is forgiven. */
  find(query: string, limit?: number): FoundRow[];
  /** Prepares so many more rows, true once all are; `find` does what is left. */
  prepare(rows: number): boolean;
}

/** How much a fit counts, by `FIT`, in a name and in a title. */
const IN_NAME = Uint8Array.of(0, 2, 3, 8, 12, 16);
const IN_TITLE = Uint8Array.of(0, 1, 1, 3, 4, 6);
const ENOUGH = 3;
const SHORTEST_MISSPELT = 3;

/** A search over the names and titles of so many rows; see {@link PeopleSearch}. Nothing is done before it is asked to. */
export function createSearch(texts: SearchedTexts, count: number): PeopleSearch {
  const index = new WordIndex(texts, count);
  const scores = new Uint16Array(count);
  return {
    prepare: (rows) => index.grow(rows),
    find(query, limit = 20) {
      const words = typedWords(query);
      if (words.length === 0 || limit <= 0) return [];
      index.grow(Number.POSITIVE_INFINITY);
      const found = score(index, words, false, scores);
      if (found < ENOUGH && words.some(mayBeMisspelt)) score(index, words, true, scores);
      return bestRows(scores, index.sortKeys, limit);
    },
  };
}

/** Each once, the longest first: it fits the fewest. */
function typedWords(query: string): Word[] {
  const words = new Map(readWords(query).map((word) => [word.base, word]));
  return [...words.values()].sort((a, b) => b.base.length - a.base.length);
}

/** A syllable of Hangul is one letter here. */
const mayBeMisspelt = ({ base }: Word): boolean => base.length >= SHORTEST_MISSPELT && (!isSpaceless(base) || [...base.normalize("NFC")].length >= SHORTEST_MISSPELT);

/** Leaves in `scores` the points of every row that all words fit, else 0. Answers how many those are. */
function score(index: WordIndex, words: readonly Word[], forgiving: boolean, scores: Uint16Array): number {
  let found = 0;
  words.forEach((word, nth) => {
    const fits = fitsOf(index.words, word, forgiving && mayBeMisspelt(word));
    found = addPoints(index, fits, pointsOfTitles(index, fits), scores, nth === 0);
  });
  return found;
}

/** How each word fits the spelling of `typed` that it fits best. */
function fitsOf(words: readonly string[], typed: Word, forgiving: boolean): Uint8Array {
  const fits = new Uint8Array(words.length);
  for (const spelling of typed.spellings) {
    if (isSpaceless(spelling)) keepBest(fits, words, spelling, fitInside);
    else if (!forgiving) keepBest(fits, words, spelling, fitExactly);
    if (forgiving) keepBest(fits, words, spelling, fitAlmost);
  }
  return fits;
}

function keepBest(fits: Uint8Array, words: readonly string[], spelling: string, fit: (word: string, typed: string) => Fit): void {
  for (let at = 0; at < words.length; at += 1) {
    const found = fit(words[at] ?? "", spelling);
    if (found > (fits[at] ?? 0)) fits[at] = found;
  }
}

function pointsOfTitles({ titles }: WordIndex, fits: Uint8Array): Uint8Array {
  return Uint8Array.from(titles, (places) => places.reduce((best, place) => Math.max(best, IN_TITLE[fits[place] ?? FIT.none] ?? 0), 0));
}

/** Rows that an earlier word did not fit stay out. */
function addPoints({ nameStart, nameWords, title }: WordIndex, fits: Uint8Array, titlePoints: Uint8Array, scores: Uint16Array, first: boolean): number {
  let found = 0;
  let at = 0;
  for (let row = 0; row < scores.length; row += 1) {
    const end = nameStart[row + 1] ?? 0;
    const before = scores[row] ?? 0;
    if (!first && before === 0) {
      at = end;
      continue;
    }
    let points = titlePoints[title[row] ?? 0] ?? 0;
    for (; at < end; at += 1) points = Math.max(points, IN_NAME[fits[nameWords[at] ?? 0] ?? 0] ?? 0);
    scores[row] = points === 0 ? 0 : points + (first ? 0 : before);
    if (points > 0) found += 1;
  }
  return found;
}
