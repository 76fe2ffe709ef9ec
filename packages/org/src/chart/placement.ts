import type { Boxes, Lengths, Rect } from "./boxes.ts";
import type { Measures } from "./density.ts";
import { eachLine } from "./each-line.ts";
import type { DrawLine } from "./line-pieces.ts";
import { rowsInView } from "./in-view.ts";

/** What a drawing needs of a layout, whichever it is. All lengths are in px of the chart, within 0…width and 0…height. */
export interface Placement {
  measures: Measures;
  width: number;
  height: number;
  /** What is shown, managers first. */
  rows: Int32Array;
  /** By row: the card's top left corner. */
  x: Lengths;
  y: Lengths;
  /** The rows whose cards touch a rectangle. */
  rowsIn(rect: Rect): number[];
  /** Draws each piece of a line that touches a rectangle. */
  eachLine(rect: Rect, draw: DrawLine): void;
}

export const placementOfBoxes = (boxes: Boxes): Placement => ({
  measures: boxes.measures, width: boxes.width, height: boxes.height, rows: boxes.items.rows, x: boxes.x, y: boxes.y,
  rowsIn: (rect) => rowsInView(boxes, rect),
  eachLine: (rect, draw) => eachLine(boxes, rect, draw),
});
