import type { Boxes } from "./boxes.ts";
import { eachBoxBlock, eachBoxStem } from "./boxes-far.ts";
import { eachLine, eachLineUp } from "./each-line.ts";
import { rowAt, rowsInView } from "./in-view.ts";
import type { Placement } from "./placement.ts";

/** A tree as drawings take it. */
export const placementOfBoxes = (boxes: Boxes): Placement => ({
  measures: boxes.measures, width: boxes.width, height: boxes.height, rows: boxes.items.rows, x: boxes.x, y: boxes.y,
  shows: (row) => (boxes.itemOf[row] ?? 0) > 0,
  rowAt: (x, y) => rowAt(boxes, x, y),
  rowsIn: (rect) => rowsInView(boxes, rect),
  eachLine: (rect, draw) => eachLine(boxes, rect, draw),
  eachLineUp: (row, draw) => eachLineUp(boxes, row, draw),
  eachFarLine: (rect, _pixel, draw) => eachBoxStem(boxes, rect, draw),
  eachBlock: (rect, pixel, draw) => eachBoxBlock(boxes, rect, pixel, draw),
  eachBranch: () => {},
});
