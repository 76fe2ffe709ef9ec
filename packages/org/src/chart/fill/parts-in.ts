import type { Rect } from "../boxes.ts";
import type { Filled } from "./filled.ts";

/** Branches whose boxes touch a rectangle, those above first. Takes time in proportion to these, not to the chart. */
export function branchesIn({ branches: { below }, left, top, wide, high, branches: { count } }: Filled, rect: Rect): number[] {
  const touches = (branch: number): boolean =>
    (left[branch] ?? 0) <= rect.x + rect.width && (left[branch] ?? 0) + (wide[branch] ?? 0) >= rect.x
    && (top[branch] ?? 0) <= rect.y + rect.height && (top[branch] ?? 0) + (high[branch] ?? 0) >= rect.y;
  const found = count > 1 ? [0] : [];
  for (const branch of found) {
    for (let next = below[branch] ?? 0; next < (below[branch + 1] ?? 0); next += 1) if (touches(next)) found.push(next);
  }
  return found;
}

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
