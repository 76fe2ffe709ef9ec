import { INK } from "./ink.ts";
import { clip, textWidth } from "./text-width.ts";
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

/** Writes a line as SVG. */
export type Lettering = (line: Line) => string;

/** As text, which the reader's own fonts draw. */
export const asText: Lettering = ({ text, x, y, size, bold, ink, room, centred = false }) => {
  const shown = clip(text, (part) => textWidth(part, size, bold) <= room);
  const marks = `${bold ? ' class="b"' : ""}${centred ? ' text-anchor="middle"' : ""}${ink === INK.text ? "" : ` fill="${ink}"`}`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${marks}>${xmlText(shown)}</text>`;
};

/** To hundredths, which no eye tells apart. */
export const round = (value: number): number => Math.round(value * 100) / 100;
