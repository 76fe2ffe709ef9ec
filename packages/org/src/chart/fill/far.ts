import type { Rect } from "../boxes.ts";
import type { DrawBlock, DrawSegment } from "../placement.ts";
import type { Filled } from "./filled.ts";
import { linesOf } from "./lines.ts";
import { columnsOf, isBranchIn } from "./parts-in.ts";

/** A branch that has fewer pixels than this, across or down, is one block, and none of its lines is drawn. */
const LEAST = 4;

/** Draws a block for each head and each column of a team, and one for a branch that is too small to tell its cards apart. */
export function eachFilledBlock(filled: Filled, rect: Rect, pixel: number, draw: DrawBlock): void {
  const { branches: { head, members }, measures: { card }, x, y, left, top, wide, high } = filled;
  walk(filled, rect, leastOf(pixel), {
    small: (branch) => draw(head[branch] ?? 0, left[branch] ?? 0, top[branch] ?? 0, wide[branch] ?? 0, high[branch] ?? 0),
    large(branch) {
      const row = head[branch] ?? 0;
      if (branch > 0) draw(row, x[row] ?? 0, y[row] ?? 0, card.width, card.height);
      for (const { first, last } of columnsOf(filled, branch)) {
        const member = members[first] ?? 0;
        draw(member, x[member] ?? 0, y[member] ?? 0, card.width, (y[members[last] ?? 0] ?? 0) + card.height - (y[member] ?? 0));
      }
    },
  });
}

/** Draws a branch's lines as the head's drop, a trunk, a bus above each row, and a drop to each part. */
export function eachFilledStem(filled: Filled, rect: Rect, pixel: number, draw: DrawSegment): void {
  const { branches: { head, below }, measures: { level } } = filled;
  const large = (branch: number): void => {
    // A team alone is a block right below its head.
    if (branch === 0 || below[branch] === below[branch + 1]) return;
    const lines = linesOf(filled, branch);
    if (lines === null) return;
    const { from, bus, trunk, rows } = lines;
    const row = head[branch] ?? 0;
    if (bus === null) return draw(from.x, from.y, from.x, lines.rows[0]?.[0]?.top ?? from.y, row);
    draw(from.x, from.y, from.x, bus, row);
    const last = (rows.at(-1)?.[0]?.top ?? 0) - level / 2;
    if (trunk !== null) draw(trunk, bus, trunk, last, row);
    for (const joints of rows) {
      const at = (joints[0]?.top ?? 0) - level / 2;
      const source = at === bus ? from.x : (trunk ?? from.x);
      let [left, right] = [at === bus ? Math.min(source, trunk ?? source) : source, source];
      for (const { x } of joints) [left, right] = [Math.min(left, x), Math.max(right, x)];
      if (left < right) draw(left, at, right, at, row);
      for (const joint of joints) draw(joint.x, at, joint.x, joint.top, joint.row);
    }
  };
  walk(filled, rect, leastOf(pixel), { small: () => {}, large });
}

/** Goes through the boxes of branches with a team that are at least so large, those above first. */
export function eachFilledBranch(filled: Filled, rect: Rect, least: { width: number; height: number }, visit: DrawBlock): void {
  const { branches: { head, below, team }, left, top, wide, high } = filled;
  const large = (branch: number): void => {
    if (branch === 0 || (below[branch] === below[branch + 1] && team[branch] === team[branch + 1])) return;
    visit(head[branch] ?? 0, left[branch] ?? 0, top[branch] ?? 0, wide[branch] ?? 0, high[branch] ?? 0);
  };
  walk(filled, rect, least, { small: () => {}, large });
}

const leastOf = (pixel: number) => ({ width: LEAST * pixel, height: LEAST * pixel });

/** Goes through the branches that touch a rectangle, the large ones before those below, and no further than the small ones. */
function walk(filled: Filled, rect: Rect, least: { width: number; height: number }, { small, large }: Record<"small" | "large", (branch: number) => void>): void {
  const { branches: { count, below }, wide, high } = filled;
  const found = count > 1 ? [0] : [];
  for (const branch of found) {
    if (branch > 0 && ((wide[branch] ?? 0) < least.width || (high[branch] ?? 0) < least.height)) {
      small(branch);
      continue;
    }
    large(branch);
    for (let next = below[branch] ?? 0; next < (below[branch + 1] ?? 0); next += 1) if (isBranchIn(filled, next, rect)) found.push(next);
  }
}
