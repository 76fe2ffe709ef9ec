const LETTERS: Readonly<Record<string, string>> = {
  ł: "l", ø: "o", ß: "ss", ı: "i", æ: "ae", œ: "oe", đ: "d", ð: "d", þ: "th", ħ: "h", ŋ: "n",
};

/** Text without case and accents, so that "Łukasz Größe" and "lukasz grosse" are the same. */
export function fold(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
  return plain.replace(/[łøßıæœđðþħŋ]/gu, (letter) => LETTERS[letter] ?? letter).replace(/\p{M}+/gu, "");
}

/** The folded words of a text. "O'Neil" is one word, and its part after the apostrophe another. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const word of fold(text).split(/[^\p{L}\p{N}'’ʼ]+/u)) {
    const parts = word.split(/['’ʼ]/u).filter((part) => part !== "");
    if (parts.length > 0) words.push(parts.join(""));
    if (parts.length > 1) words.push(...parts.slice(1));
  }
  return words;
}

/** Whether the word begins with `start`, but for one letter wrong, missing, too many, or two swapped. */
export function startsAlmost(word: string, start: string): boolean {
  let same = 0;
  while (same < start.length && start[same] === word[same]) same += 1;
  if (same === start.length) return true;
  const rest = (skipped: number): string => start.slice(same + skipped);
  if (word.startsWith(rest(1), same + 1) || word.startsWith(rest(0), same + 1) || word.startsWith(rest(1), same)) return true;
  return start[same] === word[same + 1] && start[same + 1] === word[same] && word.startsWith(rest(2), same + 2);
}
