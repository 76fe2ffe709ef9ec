import { itemsBetween, levelsBetween, stackAt, type Boxes, type Rect, type Stack } from "./boxes.ts";

/** The rows whose cards touch the rectangle, level by level from left to right. Grows with these and the levels in it. */
export function rowsInView(boxes: Boxes, rect: Rect): number[] {
  const found: number[] = [];
  const levels = levelsBetween(boxes, rect.y, rect.y + rect.height);
  for (let level = levels.first; level <= levels.last; level += 1) {
    const { first, end } = itemsBetween(boxes, level, rect.x, rect.x + rect.width);
    for (let item = first; item < end; item += 1) findInItem(boxes, item, rect, found);
  }
  return found;
}

/** The row whose card is at the point, -1 for none. */
export function rowAt(boxes: Boxes, x: number, y: number): number {
  const { width, height } = boxes.measures.card;
  for (const row of rowsInView(boxes, { x, y, width: 0, height: 0 })) {
    if (x < (boxes.x[row] ?? 0) + width && y < (boxes.y[row] ?? 0) + height) return row;
  }
  return -1;
}

function findInItem(boxes: Boxes, item: number, rect: Rect, found: number[]): void {
  const { items } = boxes;
  const { width, height } = boxes.measures.card;
  const stack = stackAt(boxes, item);
  if (stack === null) {
    const top = boxes.top[item] ?? 0;
    if (top <= rect.y + rect.height && top + height >= rect.y) found.push(items.rows[items.start[item] ?? 0] ?? 0);
    return;
  }
  const columns = cellsBetween(rect.x - stack.left, rect.width, width, stack.pitch.width, stack.columns);
  const rows = cellsBetween(rect.y - stack.top, rect.height, height, stack.pitch.height, stack.rows);
  for (let column = columns.first; column <= columns.last; column += 1) {
    for (let row = rows.first; row <= Math.min(rows.last, lastRowOf(stack, column)); row += 1) {
      found.push(items.rows[stack.start + column * stack.rows + row] ?? 0);
    }
  }
}

/** The last row of a stack's column; the last column may be shorter. */
export function lastRowOf({ rows, size }: Stack, column: number): number {
  return Math.min(rows, size - column * rows) - 1;
}

/** Which of so many cells, as long as `cell` and `pitch` apart, touch a span that starts at `from`. */
export function cellsBetween(from: number, length: number, cell: number, pitch: number, count: number): { first: number; last: number } {
  return { first: Math.max(0, Math.ceil((from - cell) / pitch)), last: Math.min(count - 1, Math.floor((from + length) / pitch)) };
}
