/** First letters of the first and last word; of scripts without capitals, the first sign. */
export function initialsOf(label: string): string {
  const words = label.trim().split(/\s+/u).filter(Boolean);
  const first = [...(words[0] ?? "")][0] ?? "";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toLocaleUpperCase();
}

/** A soft hue that is the same for the same label everywhere, 0–359. */
export function hueOf(label: string): number {
  let hash = 0;
  for (const sign of label) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  return hash % 360;
}
