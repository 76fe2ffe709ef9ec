/** First strong isolate, and its end (UAX #9): what is between them decides its own direction and turns nothing around it. */
const START = "\u2068";
const END = "\u2069";
const ISOLATED = /\u2068([^\u2068\u2069]*)\u2069/gu;
/** Letters that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a text has letters that run from right to left. */
export const runsRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** Somebody's name or title for a sentence: set apart from the text around it. Nothing stays nothing. */
export const isolate = (text: string): string => (text === "" ? "" : `${START}${text}${END}`);

/** A piece of a sentence: a name or title, or words. */
export interface Piece {
  text: string;
  isolated: boolean;
}

/** The pieces of a sentence in which names were isolated, in order; none is empty. */
export function piecesOf(sentence: string): Piece[] {
  const pieces = sentence.split(ISOLATED).map((text, at): Piece => ({ text, isolated: at % 2 === 1 }));
  return pieces.filter(({ text }) => text !== "");
}

/** A sentence for where there is no markup: names stay isolated where they could turn what is around them, and only there. */
export const plainly = (sentence: string): string => sentence.replace(ISOLATED, (whole, text: string) => (runsRightToLeft(text) ? whole : text));

/** A sentence without any isolation. */
export const unisolated = (sentence: string): string => sentence.replace(ISOLATED, "$1");
