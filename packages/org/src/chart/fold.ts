const LETTERS: Readonly<Record<string, string>> = {
  ł: "l", ø: "o", ß: "ss", ı: "i", æ: "ae", œ: "oe", đ: "d", ð: "d", þ: "th", ħ: "h", ŋ: "n", ς: "σ",
};

/** Text without case and accents, so that "Łukasz Größe" and "lukasz grosse" are the same. */
export function fold(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
  return plain.replace(/[łøßıæœđðþħŋς]/gu, (letter) => LETTERS[letter] ?? letter).replace(/\p{M}+/gu, "");
}

const BETWEEN = /[^\p{L}\p{N}'’ʼ]+/u;
const APOSTROPHE = /['’ʼ]/u;

/** The folded words of a text; "O'Neil" is one word. */
export function wordsOf(text: string): string[] {
  const words = fold(text).split(BETWEEN).map((word) => word.split(APOSTROPHE).join(""));
  return words.filter((word) => word !== "");
}

/** What follows an apostrophe within a folded word, so that "neil" finds "O'Neil" too. */
export function tailsOf(text: string): string[] {
  const tails = fold(text).split(BETWEEN).flatMap((word) => word.split(APOSTROPHE).slice(1));
  return tails.filter((tail) => tail !== "");
}
