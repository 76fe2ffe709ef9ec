import type { Placement } from "../placement.ts";
import { eachFilledBlock, eachFilledBranch, eachFilledStem } from "./far.ts";
import type { Filled } from "./filled.ts";
import { eachFilledLine, eachFilledLineUp } from "./lines.ts";
import { filledRowAt, filledRowsIn } from "./parts-in.ts";

/** A filled page as drawings take it. */
export function placementOfFilled(filled: Filled): Placement {
  const { measures, width, height, x, y, branchOf, branches: { head, members } } = filled;
  const rows = new Int32Array(head.length - 1 + members.length);
  rows.set(head.subarray(1));
  rows.set(members, head.length - 1);
  return {
    measures, width, height, rows, x, y,
    shows: (row) => (branchOf[row] ?? 0) > 0,
    rowAt: (atX, atY) => filledRowAt(filled, atX, atY),
    rowsIn: (rect) => filledRowsIn(filled, rect),
    eachLine: (rect, draw) => eachFilledLine(filled, rect, draw),
    eachLineUp: (row, draw) => eachFilledLineUp(filled, row, draw),
    eachFarLine: (rect, pixel, draw) => eachFilledStem(filled, rect, pixel, draw),
    eachBlock: (rect, pixel, draw) => eachFilledBlock(filled, rect, pixel, draw),
    eachBranch: (rect, least, visit) => eachFilledBranch(filled, rect, least, visit),
  };
}
