import type { Rect } from "../boxes.ts";
import type { Filled } from "./filled.ts";

/** Branches whose boxes touch a rectangle, those above first. Takes time in proportion to these, not to the chart. */
export function branchesIn(filled: Filled, rect: Rect): number[] {
  const { below, count } = filled.branches;
  const found = count > 1 ? [0] : [];
  for (const branch of found) {
    for (let next = below[branch] ?? 0; next < (below[branch + 1] ?? 0); next += 1) if (isBranchIn(filled, next, rect)) found.push(next);
  }
  return found;
}

/** Whether a branch's box touches a rectangle. */
export const isBranchIn = ({ left, top, wide, high }: Filled, branch: number, rect: Rect): boolean =>
  (left[branch] ?? 0) <= rect.x + rect.width && (left[branch] ?? 0) + (wide[branch] ?? 0) >= rect.x
  && (top[branch] ?? 0) <= rect.y + rect.height && (top[branch] ?? 0) + (high[branch] ?? 0) >= rect.y;

/** The rows whose cards touch a rectangle. */
export function filledRowsIn(filled: Filled, rect: Rect): number[] {
  const { branches: { head, team, members }, measures: { card }, x, y } = filled;
  const found: number[] = [];
  const offer = (row: number): void => {
    const [left, top] = [x[row] ?? 0, y[row] ?? 0];
    if (left <= rect.x + rect.width && left + card.width >= rect.x && top <= rect.y + rect.height && top + card.height >= rect.y) found.push(row);
  };
  for (const branch of branchesIn(filled, rect)) {
    if (branch > 0) offer(head[branch] ?? 0);
    for (let at = team[branch] ?? 0; at < (team[branch + 1] ?? 0); at += 1) offer(members[at] ?? 0);
  }
  return found;
}

/** The row whose card is at a point, -1 for none. */
export function filledRowAt(filled: Filled, x: number, y: number): number {
  const { width, height } = filled.measures.card;
  const rows = filledRowsIn(filled, { x, y, width: 0, height: 0 });
  return rows.find((row) => x < (filled.x[row] ?? 0) + width && y < (filled.y[row] ?? 0) + height) ?? -1;
}

/** The branch that a branch is below, 0 for a root's. */
export function parentOf({ branches: { below } }: Filled, branch: number): number {
  let [low, high] = [0, branch];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((below[middle + 1] ?? 0) > branch) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The columns of a branch's team, as the places of the first and the last one in `members`. Takes time in proportion to the columns and their height. */
export function columnsOf({ branches: { team, members }, x }: Filled, branch: number): { first: number; last: number }[] {
  const [begin, end] = [team[branch] ?? 0, team[branch + 1] ?? 0];
  let rows = 1;
  while (begin + rows < end && x[members[begin + rows] ?? 0] === x[members[begin] ?? 0]) rows += 1;
  return Array.from({ length: Math.ceil((end - begin) / rows) }, (_, column) => ({ first: begin + column * rows, last: Math.min(begin + (column + 1) * rows, end) - 1 }));
}
