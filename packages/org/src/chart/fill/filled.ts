import type { Measures } from "../density.ts";
import type { Branches } from "./branches.ts";

/** A page in px of the chart's own; only its proportions matter. */
export interface Page {
  width: number;
  height: number;
  /** A scale beyond which larger cards are of no use: of the layouts that reach it, the one with the fewest rows is the best. */
  enough?: number;
}

/** Where everything is, within 0…width and 0…height. */
export interface Filled {
  measures: Measures;
  branches: Branches;
  width: number;
  height: number;
  /** By row: the card's top left corner. Rows that aren't shown have none. */
  x: Int32Array;
  y: Int32Array;
  /** By row: the branch that it heads or whose team it is in, 0 where it isn't shown. */
  branchOf: Int32Array;
  /** By branch: the box that holds all of it. */
  left: Int32Array;
  top: Int32Array;
  wide: Int32Array;
  high: Int32Array;
}
