const LAST_WORD = /\s\S*$/u;
const CAPITALS = /^[A-Z]*$/;

/** First letters of the first and last word; of scripts without capitals, the first sign. */
export function initialsOf(label: string): string {
  const text = label.trim();
  const gap = text.search(LAST_WORD);
  const letters = `${signAt(text, 0)}${gap < 0 ? "" : signAt(text, gap + 1)}`;
  return CAPITALS.test(letters) ? letters : letters.toLocaleUpperCase();
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
