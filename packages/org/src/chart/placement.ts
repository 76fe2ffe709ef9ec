import type { Lengths, Rect } from "./boxes.ts";
import type { Measures } from "./density.ts";
import type { DrawLine } from "./line-pieces.ts";

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
  /** Whether a row's card is shown; no card has the row -1. */
  shows(row: number): boolean;
  /** The row whose card is at a point, -1 for none. */
  rowAt(x: number, y: number): number;
  /** The rows whose cards touch a rectangle. */
  rowsIn(rect: Rect): number[];
  /** Draws each piece of a line that touches a rectangle. */
  eachLine(rect: Rect, draw: DrawLine): void;
  /** Draws the line from a row up to its root. */
  eachLineUp(row: number, draw: DrawLine): void;
  /** Draws the lines that can be seen from far off, without corners and rails. `pixel` is how much of the chart a pixel covers. */
  eachFarLine(rect: Rect, pixel: number, draw: DrawSegment): void;
  /** Draws blocks for the cards that touch a rectangle, one for those that lie within few pixels. */
  eachBlock(rect: Rect, pixel: number, draw: DrawBlock): void;
  /**
   * Goes through the open branches that touch a rectangle and are at least as wide and high as `least`, those above first. `row` is the
   * head's. A tree has none, since its branches reach into each other.
   */
  eachBranch(rect: Rect, least: { width: number; height: number }, visit: DrawBlock): void;
}

/** Draws a straight line. `row` is whose it is. */
export type DrawSegment = (fromX: number, fromY: number, toX: number, toY: number, row: number) => void;

/** Draws a block that stands for one card or more. `row` is the first one's. */
export type DrawBlock = (row: number, x: number, y: number, width: number, height: number) => void;
