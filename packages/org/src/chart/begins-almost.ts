/** How well a typed word fits the beginning of another; a higher number fits better. */
export const FIT = { none: 0, misspelt: 1, wholeMisspelt: 2, inside: 3, begins: 4, whole: 5 } as const;
export type Fit = (typeof FIT)[keyof typeof FIT];

/** How `word` begins with `typed`. */
export function fitExactly(word: string, typed: string): Fit {
  if (!word.startsWith(typed)) return FIT.none;
  return word.length === typed.length ? FIT.whole : FIT.begins;
}

/** The same, and where `word` does not begin with `typed`, it may hold it further on. */
export function fitInside(word: string, typed: string): Fit {
  const fit = fitExactly(word, typed);
  return fit === FIT.none && word.includes(typed) ? FIT.inside : fit;
}

/** The same, but one letter of `typed` may be wrong, missing, surplus, or swapped with the next one. */
export function fitAlmost(word: string, typed: string): Fit {
  const [same, length] = [sameLetters(word, typed), typed.length];
  if (same === length) return word.length === length ? FIT.whole : FIT.begins;
  // Where in `word` the rest of `typed` goes on, after so many of its letters are passed over.
  if (goesOn(word, same + 1, typed, same + 1) || (swapped(word, typed, same) && goesOn(word, same + 2, typed, same + 2))) return ended(word, length);
  if (goesOn(word, same + 1, typed, same)) return ended(word, length + 1);
  return goesOn(word, same, typed, same + 1) ? ended(word, length - 1) : FIT.none;
}

const ended = (word: string, length: number): Fit => (word.length === length ? FIT.wholeMisspelt : FIT.misspelt);

function sameLetters(word: string, typed: string): number {
  let same = 0;
  while (same < typed.length && same < word.length && word.charCodeAt(same) === typed.charCodeAt(same)) same += 1;
  return same;
}

function goesOn(word: string, at: number, typed: string, from: number): boolean {
  const left = typed.length - from;
  if (at + left > word.length) return false;
  for (let index = 0; index < left; index += 1) if (word.charCodeAt(at + index) !== typed.charCodeAt(from + index)) return false;
  return true;
}

function swapped(word: string, typed: string, at: number): boolean {
  return typed.charCodeAt(at) === word.charCodeAt(at + 1) && typed.charCodeAt(at + 1) === word.charCodeAt(at);
}
