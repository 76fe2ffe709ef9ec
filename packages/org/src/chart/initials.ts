const SPACE = /\s/u;
const CAPITALS = /^[A-Z]*$/;
const LETTERS = /^[\p{L}\p{N}]+$/u;
const FIRST_LETTER = /[\p{L}\p{N}]/u;

/** First letters of the first and last word that has any; of scripts without capitals, the first sign. */
export function initialsOf(label: string): string {
  const text = label.trim();
  const gap = lastSpace(text);
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

/** As a loop, since a search from the front takes several times as long. */
function lastSpace(text: string): number {
  let at = text.length - 1;
  for (; at >= 0; at -= 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || (code > 0x7f && SPACE.test(text.charAt(at)))) break;
  }
  return at;
}

function signAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/** So many hues there are. */
export const HUES = 360;

/** A soft hue that is the same for the same label everywhere, 0–359. */
export function hueOf(label: string): number {
  let hash = 0;
  for (let at = 0; at < label.length; at += 1) {
    const code = label.codePointAt(at) ?? 0;
    hash = (hash * 31 + code) >>> 0;
    if (code > 0xffff) at += 1;
  }
  return hash % HUES;
}
