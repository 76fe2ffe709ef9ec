import { clip } from "@treeline/org/chart/text-width";
import { inVisualOrder, levelsOf, mirrored } from "@treeline/org/text/direction";
import { runsRightToLeft } from "@treeline/org/text/isolate";
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

const LETTER = /[\p{L}\p{N}]/u;
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
  /** Odd where it runs from right to left. */
  level: number;
}

function shape(book: FontBook, text: string, size: number, bold: boolean): Shaped {
  let x = 0;
  const pieces = inVisualOrder(runsOf(book, text, bold)).map(({ file, text: part, level }): Piece => {
    const written = level % 2 === 0 || LETTER.test(part) ? part : [...part].toReversed().join("");
    const width = book.widthOf(file, written) * size;
    x += width;
    return { file, text: written, x: x - width, width };
  });
  return { pieces, width: x };
}

/**
 * Runs of one font and level. From right to left each word is a run, since a PDF's words are laid out one by one, and a
 * bracket is the one that it is seen as: the fonts' own layout turns letters around, but no brackets.
 */
function runsOf(book: FontBook, text: string, bold: boolean): Run[] {
  const runs: Run[] = [];
  const levels = runsRightToLeft(text) ? levelsOf(text) : null;
  let at = 0;
  for (const sign of signsOf(text)) {
    const level = levels?.[at] ?? 0;
    at += sign.length;
    const turned = level % 2 === 1;
    const last = runs.at(-1);
    const found = findLetters(book, turned ? mirrored(sign) : sign, bold, last?.level === level ? last.file : undefined);
    if (!found) continue;
    const apart = turned && (SPACE.test(sign) || SPACE.test(last?.text ?? ""));
    if (last?.file === found.file && last.level === level && !apart) last.text += found.text;
    else runs.push({ ...found, level });
  }
  return runs;
}
