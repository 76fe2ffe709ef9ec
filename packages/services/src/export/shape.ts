import { clip } from "@treeline/org/chart/text-width";
import type { FontBook, FontFile } from "./fonts.ts";
import { findLetters, signsOf } from "./letters.ts";

/** A piece of a line in one font, in one direction. */
export interface Piece {
  file: FontFile;
  text: string;
  /** In px, from the line's left end. */
  x: number;
  width: number;
}

/** A line, from left to right. */
export interface Shaped {
  pieces: Piece[];
  width: number;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const STRONG = /[\p{L}\p{N}]/u;
const SPACE = /^\s+$/u;
/** As much of the text as there is room for, in the fonts that have its letters. */
export function shapeLine(book: FontBook, text: string, size: number, bold: boolean, room: number): Shaped {
  const shaped = shape(book, text, size, bold);
  if (shaped.width <= room) return shaped;
  return shape(book, clip(text, (part) => shape(book, part, size, bold).width <= room), size, bold);
}

interface Run {
  file: FontFile;
  text: string;
  rightToLeft: boolean;
}

function shape(book: FontBook, text: string, size: number, bold: boolean): Shaped {
  let x = 0;
  const pieces = inOrder(runsOf(book, text, bold)).map(({ file, text: part }): Piece => {
    const width = book.widthOf(file, part) * size;
    x += width;
    return { file, text: part, x: x - width, width };
  });
  return { pieces, width: x };
}

/** Runs of one font and direction; a dot goes with what is before it, and so does a space where all run one way. */
function runsOf(book: FontBook, text: string, bold: boolean): Run[] {
  const runs: Run[] = [];
  const twoWays = RIGHT_TO_LEFT.test(text);
  for (const sign of signsOf(text)) {
    const last = runs.at(-1);
    const space = twoWays && SPACE.test(sign);
    const rightToLeft = twoWays && (RIGHT_TO_LEFT.test(sign) || (!space && !STRONG.test(sign) && last?.rightToLeft === true));
    const found = findLetters(book, sign, bold, last?.rightToLeft === rightToLeft ? last.file : undefined);
    if (!found) continue;
    const joins = last?.file === found.file && last.rightToLeft === rightToLeft && !space && !(twoWays && SPACE.test(last.text));
    if (joins) last.text += found.text;
    else runs.push({ ...found, rightToLeft });
  }
  return runs;
}

/** As they stand on paper: a line that begins from right to left runs that way, and words of the other way keep their own order. */
function inOrder(runs: Run[]): Run[] {
  const line = runs.find(({ text }) => STRONG.test(text))?.rightToLeft === true;
  const other = runs.map(({ text, rightToLeft }) => STRONG.test(text) && rightToLeft !== line);
  const placed: Run[] = [];
  const turned: Run[] = [];
  runs.forEach((run, at) => {
    if (other[at] === true || (!STRONG.test(run.text) && other[at - 1] === true && other[at + 1] === true)) turned.unshift(run);
    else placed.push(...turned.splice(0), run);
  });
  placed.push(...turned);
  return line ? placed.toReversed() : placed;
}
