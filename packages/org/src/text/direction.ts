import bidiFactory, { type Bidi } from "bidi-js";
import { runsRightToLeft } from "./isolate.ts";

/** What the import is at run time is the factory itself; its types were written for a module that says `export default`. */
const makeBidi = bidiFactory as unknown as () => Bidi;
const bidi = makeBidi();

export type Direction = "ltr" | "rtl";

/** The direction of a line, by its first letter that has one (UAX #9, P2 and P3), as `dir="auto"` decides it. */
export function directionOf(text: string): Direction {
  if (!runsRightToLeft(text)) return "ltr";
  return ((bidi.getEmbeddingLevels(text).paragraphs[0]?.level ?? 0) & 1) === 1 ? "rtl" : "ltr";
}

/** The embedding level of every UTF-16 unit of a line (UAX #9): an odd one runs from right to left. */
export const levelsOf = (text: string): Uint8Array => bidi.getEmbeddingLevels(text).levels;

/** The sign that stands for another one where a line runs from right to left, such as ")" for "(". */
export const mirrored = (sign: string): string => bidi.getMirroredCharacter(sign) ?? sign;

/** Pieces of a line in logical order, put into the order in which they stand on paper (UAX #9, L2). */
export function inVisualOrder<T extends { level: number }>(pieces: readonly T[]): T[] {
  const order = [...pieces];
  const levels = order.map(({ level }) => level);
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1));
  for (let level = Math.max(0, ...levels); level >= lowestOdd; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && (order[to]?.level ?? 0) >= level) to += 1;
      if (to - from > 1) order.splice(from, to - from, ...order.slice(from, to).toReversed());
      if (to > from) from = to;
    }
  }
  return order;
}
