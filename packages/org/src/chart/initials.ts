const LAST_WORD = /\s\S*$/u;
const CAPITALS = /^[A-Z]*$/;
const LETTERS = /^[\p{L}\p{N}]+$/u;
const FIRST_LETTER = /[\p{L}\p{N}]/u;

/** First letters of the first and last word that has any; of scripts without capitals, the first sign. */
export function initialsOf(label: string): string {
  const text = label.trim();
  const gap = text.search(LAST_WORD);
  const letters = `${signAt(text, 0)}${gap < 0 ? "" : signAt(text, gap + 1)}`;
  if (CAPITALS.test(letters)) return letters;
  return (LETTERS.test(letters) ? letters : amongSigns(text)).toLocaleUpperCase();
}

/** As of "🚀 Growth" or "Ada (Berlin)"; where there is no letter at all, the first sign. */
function amongSigns(text: string): string {
  const letters = text.split(/\s+/u).flatMap((word) => FIRST_LETTER.exec(word) ?? []);
  const [first = signAt(text, 0)] = letters;
  return letters.length > 1 ? `${first}${letters.at(-1)}` : first;
}

function signAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/** A soft hue that is the same for the same label everywhere, 0–359. */
export function hueOf(label: string): number {
  let hash = 0;
  for (let at = 0; at < label.length; at += 1) {
    const code = label.codePointAt(at) ?? 0;
    hash = (hash * 31 + code) >>> 0;
    if (code > 0xffff) at += 1;
  }
  return hash % 360;
}
