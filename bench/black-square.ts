import { deflateSync } from "node:zlib";
import { interlacedPng } from "@treeline/services/people/picture-testing";

/** Adam7's passes: first column and row, then the steps. */
const PASSES = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const;

/** A black square as an interlaced PNG: few bytes, of which a decoder has to hold every pixel. */
export function blackSquare(side: number): Buffer {
  const size = PASSES.reduce((sum, [x, y, dx, dy]) => sum + Math.ceil((side - y) / dy) * (1 + 3 * Math.ceil((side - x) / dx)), 0);
  return interlacedPng(side, side, deflateSync(Buffer.alloc(size), { level: 1 }));
}
