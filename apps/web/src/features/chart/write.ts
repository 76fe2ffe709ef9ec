import { directionOf } from "@treeline/org/text/direction";

/** A type to write in. */
export interface Type {
  size: number;
  weight: 400 | 600 | 700;
  /** As CSS has it. */
  font: string;
}

export const typeOf = (weight: Type["weight"], size: number, family: string): Type => ({ size, weight, font: `${weight} ${size}px ${family}` });

/** Of the initials in a circle. */
export const initialsType = (radius: number, family: string): Type => typeOf(700, Math.round(radius * 0.72), family);

/** Writes a text around a middle height. */
export function write(pen: CanvasRenderingContext2D, text: string, x: number, y: number, { font }: Type, colour: string, align: CanvasTextAlign = "left"): void {
  pen.font = font;
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.textBaseline = "middle";
  // Letters at the places that an element's have at every zoom, not rounded to whole px before they are scaled.
  pen.textRendering = "geometricPrecision";
  // As the same words on a card: an ellipsis and brackets stand where the line ends.
  pen.direction = directionOf(text);
  pen.fillText(text, x, y);
}
