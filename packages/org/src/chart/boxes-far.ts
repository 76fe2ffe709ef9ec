import { firstRowOf, itemsBetween, levelsBetween, rightOf, siblingsOf, stackAt, type Boxes, type Rect } from "./boxes.ts";
import { lastRowOf } from "./in-view.ts";
import type { DrawBlock, DrawSegment } from "./placement.ts";

/** From this many px of the chart to a pixel on, neighbours of a level run together. */
const RUNS = 70;

/** Draws a block for each card and each column of a stack, or, from furthest off, one for the cards of a level within a pixel. */
export function eachBoxBlock(boxes: Boxes, rect: Rect, pixel: number, draw: DrawBlock): void {
  const levels = levelsBetween(boxes, rect.y, rect.y + rect.height);
  for (let level = levels.first; level <= levels.last; level += 1) {
    const { first, end } = itemsBetween(boxes, level, rect.x, rect.x + rect.width);
    if (pixel >= RUNS) drawRuns(boxes, { level, first, end }, pixel, draw);
    else for (let item = first; item < end; item += 1) drawColumns(boxes, item, draw);
  }
}

function drawColumns(boxes: Boxes, item: number, draw: DrawBlock): void {
  const { card } = boxes.measures;
  const stack = stackAt(boxes, item);
  const row = firstRowOf(boxes, item);
  if (stack === null) return draw(row, boxes.left[item] ?? 0, boxes.top[item] ?? 0, card.width, card.height);
  for (let column = 0; column < stack.columns; column += 1) {
    draw(row, stack.left + column * stack.pitch.width, stack.top, card.width, lastRowOf(stack, column) * stack.pitch.height + card.height);
  }
}

/** So that a level costs no more than its pixels, however many people it has. */
function drawRuns(boxes: Boxes, { level, first, end }: { level: number; first: number; end: number }, pixel: number, draw: DrawBlock): void {
  for (let item = first; item < end; ) {
    const left = boxes.left[item] ?? 0;
    const next = Math.max(item + 1, Math.min(end, itemsBetween(boxes, level, left, left + pixel).end));
    draw(firstRowOf(boxes, item), left, boxes.top[item] ?? 0, rightOf(boxes, next - 1) - left, heightOf(boxes, item));
    item = next;
  }
}

/** Of a card, or of all of a stack. */
function heightOf(boxes: Boxes, item: number): number {
  const stack = stackAt(boxes, item);
  return stack === null ? boxes.measures.card.height : (stack.rows - 1) * stack.pitch.height + boxes.measures.card.height;
}

/** Draws a team's lines as its manager's drop, the bus, and a drop to each card or stack. */
export function eachBoxStem(boxes: Boxes, rect: Rect, draw: DrawSegment): void {
  const levels = levelsBetween(boxes, rect.y, rect.y + rect.height);
  for (let level = Math.max(levels.first, 1); level <= levels.last; level += 1) drawLevel(boxes, level, rect, draw);
}

function drawLevel(boxes: Boxes, level: number, rect: Rect, draw: DrawSegment): void {
  const { items, top, measures } = boxes;
  const inside = itemsBetween(boxes, level, rect.x, rect.x + rect.width);
  const [from, to] = [items.levels[level] ?? 0, items.levels[level + 1] ?? 0];
  const first = Math.max(inside.first - 1, from);
  const end = Math.min(inside.end + 1, to);
  for (let item = first; item < end; item += 1) {
    const bus = (top[item] ?? 0) - measures.level / 2;
    if (item === first || items.parent[item - 1] !== items.parent[item]) drawBus(boxes, item, { bus, rect }, draw);
    const at = jointOf(boxes, item);
    draw(at, bus, at, top[item] ?? 0, firstRowOf(boxes, item));
  }
}

function drawBus(boxes: Boxes, child: number, { bus, rect }: { bus: number; rect: Rect }, draw: DrawSegment): void {
  const { items, top, measures } = boxes;
  const manager = items.parent[child] ?? 0;
  const row = firstRowOf(boxes, manager);
  const { first, last } = siblingsOf(items, child);
  const at = jointOf(boxes, manager);
  const left = Math.max(Math.min(at, jointOf(boxes, first)), rect.x);
  const right = Math.min(Math.max(at, jointOf(boxes, last)), rect.x + rect.width);
  draw(at, (top[manager] ?? 0) + measures.card.height, at, bus, row);
  if (right > left) draw(left, bus, right, bus, row);
}

/** Above a card's middle, or at a stack's first rail. */
function jointOf({ items, left, measures }: Boxes, item: number): number {
  const isCard = (items.start[item + 1] ?? 0) - (items.start[item] ?? 0) === 1;
  return (left[item] ?? 0) + (isCard ? measures.card.width / 2 : measures.rail);
}
