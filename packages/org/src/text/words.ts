import { composed, fold } from "./fold.ts";

/** A word as a search compares it. */
export interface Word {
  /** Folded, without apostrophes. */
  base: string;
  /** The base first; then with its umlauts spelt out: "mollner", "moellner". */
  spellings: readonly string[];
}

const SPELT_OUT: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe", đ: "dj" };
const UMLAUT = /[äöüåøđ]/gu;
/** So many umlauts of a word may each be spelt either way; of more, all or none. */
const MIXED = 3;
/** What may be an umlaut spelt out: not "queue", "neue" or "Mayer". */
const DIGRAPH = /(?<![aeiouyq])([aou])e/g;

const MOST_NEEDLES = 8;

const BETWEEN = /[^\p{L}\p{N}\p{M}']+/u;
/** Scripts that put no space between words. */
const SPACELESS = String.raw`\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}\p{sc=Javanese}\p{sc=Balinese}\p{sc=Tai_Le}\p{sc=New_Tai_Lue}\p{sc=Tai_Tham}`;
const HAS_SPACELESS = new RegExp(`[${SPACELESS}]`, "u");
const STARTS_SPACELESS = new RegExp(`^[${SPACELESS}]`, "u");
const RUNS = new RegExp(`[${SPACELESS}]+|[^${SPACELESS}]+`, "gu");
/** Nothing in it folds to anything else, and nothing separates. */
const PLAIN = /^[a-z0-9]+$/;
/** Nothing in it has other spellings but digraphs and apostrophes. */
const PLAIN_TEXT = /^[\n -_a-~]*$/;

/** The words of a text; "O'Neil" is one word, and where a script without spaces begins or ends another word does. */
export function readWords(text: string): Word[] {
  const small = text.toLowerCase();
  if (PLAIN.test(small)) return [{ base: small, spellings: [small] }];
  return rawWords(text).flatMap((raw) => {
    const spellings = spell(raw, bare);
    const [base = ""] = spellings;
    return base === "" ? [] : [{ base, spellings }];
  });
}

/** The folded words of a text. */
export const wordsOf = (text: string): string[] => readWords(text).map(({ base }) => base);

/** All folded forms by which the words of a text are found: spellings, a digraph as one letter ("mollner" of "Moellner"), and what follows an apostrophe. */
export function indexedForms(text: string): string[] {
  const small = text.toLowerCase();
  if (PLAIN.test(small)) return withContraction([small]);
  const forms = rawWords(text).flatMap((raw) => [...withContraction(spell(raw, bare)), ...fold(raw).split("'").slice(1)]);
  return [...new Set(forms.filter((form) => form !== ""))];
}

function withContraction(spellings: string[]): string[] {
  const [base = ""] = spellings;
  const contracted = base.includes("e") ? base.replace(DIGRAPH, "$1") : base;
  return contracted === base ? spellings : [...spellings, contracted];
}

/** A typed text as substrings to look for: by its parts between spaces, each part's spellings. */
export function needlesOf(query: string): string[][] {
  const parts = composed(query).split(/\s+/u).filter((part) => part !== "").slice(0, MOST_NEEDLES);
  const needles = parts.map((part) => [...new Set([...spell(part, asWritten), ...spell(part, bare)])].filter((spelling) => spelling !== ""));
  return needles.filter((spellings) => spellings.length > 0);
}

/** Of what {@link haystackOf} answers. Raise it with any change to that, or texts that were kept before would be found by the old rules. */
export const HAYSTACK_VERSION = 1;

/** A text in which `holdsAll` looks for needles. */
export function haystackOf(text: string): string {
  const folded = fold(text);
  // Of plain letters the other forms are those of the whole: a hundred thousand texts are folded for one query.
  if (PLAIN_TEXT.test(text)) return [...new Set([folded, bare(folded), folded.replace(DIGRAPH, "$1")])].join("\n");
  const more = rawWords(text).flatMap((raw) => indexedForms(raw)).filter((form) => !folded.includes(form));
  return more.length === 0 ? folded : `${folded}\n${more.join("\n")}`;
}

/** Whether a text holds one spelling of every needle. */
export const holdsAll = (haystack: string, needles: readonly (readonly string[])[]): boolean =>
  needles.every((spellings) => spellings.some((spelling) => haystack.includes(spelling)));

/** Whether a folded word is looked for within others, too, since its script puts no space between words. */
export const isSpaceless = (word: string): boolean => STARTS_SPACELESS.test(word);

function rawWords(text: string): string[] {
  const words = composed(text).split(BETWEEN).filter((word) => word !== "");
  return words.flatMap((word) => (HAS_SPACELESS.test(word) ? word.match(RUNS) ?? [] : word));
}

const bare = (folded: string): string => folded.replaceAll("'", "");
const asWritten = (folded: string): string => folded;

/** A composed word, folded with its umlauts as one letter each, then spelt out. */
function spell(raw: string, finish: (folded: string) => string): string[] {
  const umlauts = raw.match(UMLAUT)?.length ?? 0;
  if (umlauts === 0) return [finish(fold(raw))];
  const masks = umlauts <= MIXED ? Array.from({ length: 2 ** umlauts }, (_, mask) => mask) : [0, -1];
  const spelt = masks.map((mask) => {
    let nth = 0;
    return raw.replace(UMLAUT, (letter) => ((mask >> nth++) & 1 ? SPELT_OUT[letter] ?? letter : letter));
  });
  return [...new Set(spelt.map((text) => finish(fold(text))))];
}
