const FIRST_AND_LAST = /^\s*(?<first>\S)\S*(?:.*\s(?<last>\S)\S*)?\s*$/su;
const CAPITALS = /^[A-Z]*$/;

/** First letters of the first and last word; of scripts without capitals, the first sign. */
export function initialsOf(label: string): string {
  const { first = "", last = "" } = FIRST_AND_LAST.exec(label)?.groups ?? {};
  const letters = first + last;
  return CAPITALS.test(letters) ? letters : letters.toLocaleUpperCase();
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
