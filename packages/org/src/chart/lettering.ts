import { directionOf } from "../text/direction.ts";
import { clip, fitsIn } from "./text-width.ts";
import { xmlText } from "./xml.ts";

/** One line of words on a drawing. */
export interface Line {
  text: string;
  /** Of the base line: its left end, or its middle where `centred`. */
  x: number;
  y: number;
  size: number;
  bold: boolean;
  ink: string;
  /** What doesn't fit in ends with an ellipsis. */
  room: number;
  centred?: boolean;
}

/** One whose size, weight, colour and place of `x` the drawing's style sheet has too, under a class or, with "", as those of all words. */
interface StyledLine extends Line {
  style: string;
}

/** Writes a line as SVG. */
export type Lettering = (line: StyledLine) => string;

/** As text, which the reader's own fonts draw. */
export const asText: Lettering = ({ text, x, y, size, bold, room, style, centred }) => {
  const shown = fitsIn(room, text, size, bold) ? text : clip(text, (part) => fitsIn(room, part, size, bold));
  const turned = directionOf(shown) === "rtl" ? ` direction="rtl"${centred ? "" : ' text-anchor="end"'}` : "";
  return `<text${style === "" ? "" : ` class="${style}"`}${x === 0 ? "" : ` x="${round(x)}"`}${y === 0 ? "" : ` y="${round(y)}"`}${turned}>${xmlText(shown)}</text>`;
};

/** To hundredths, which no eye tells apart. */
export const round = (value: number): number => ((value | 0) === value ? value : Math.round(value * 100) / 100);
