import type { Measures } from "./density.ts";
import type { Items } from "./items.ts";
import { pitchOf, shapeOfStack } from "./stack-shape.ts";

/** A part of the chart, in its px. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Whole px, but for a chart on its way from one layout to the next. */
export type Lengths = Int32Array | Float64Array;

/**
 * Where everything is, within 0…width, 0…height. Typed arrays only, so that a worker can hand it over. Cards of a level stand at
 * one height; neither these nor the stacks between them share a place from left to right, and both come in that order.
 */
export interface Boxes {
  measures: Measures;
  width: number;
  height: number;
  items: Items;
  /** By row: the item that shows it, 0 where none does; and the card's top left corner. */
  itemOf: Int32Array;
  x: Lengths;
  y: Lengths;
  /** By item: the top left corner of what it covers, a stack's rail included. */
  left: Lengths;
  top: Lengths;
  /** By level: how far down it and all levels above reach. */
  reach: Int32Array;
}

/** The first and the last level that may have something between two heights. */
export function levelsBetween({ measures, reach }: Boxes, top: number, bottom: number): { first: number; last: number } {
  // What belongs to a level begins at its managers' lower edges.
  const last = Math.floor((bottom + measures.level) / (measures.card.height + measures.level));
  return { first: firstFrom(reach, 0, reach.length, top), last: Math.min(last, reach.length - 1) };
}

/** The items of a level that touch the span between two edges, from the first to before the last. */
export function itemsBetween(boxes: Boxes, level: number, from: number, to: number): { first: number; end: number } {
  const [start, end] = [boxes.items.levels[level] ?? 0, boxes.items.levels[level + 1] ?? 0];
  const next = firstFrom(boxes.left, start, end, from);
  const first = next > start && rightOf(boxes, next - 1) >= from ? next - 1 : next;
  return { first, end: firstFrom(boxes.left, first, end, to, true) };
}

/** The first and the last of an item's siblings, itself among them. Takes longer the more these are, but little. */
export function siblingsOf({ parent, count }: Items, item: number): { first: number; last: number } {
  const manager = parent[item] ?? 0;
  let [before, behind] = [1, 1];
  while (parent[item - before] === manager) before *= 2;
  while (parent[item + behind] === manager) behind *= 2;
  const first = firstFrom(parent, Math.max(item - before, 1), item, manager);
  return { first, last: firstFrom(parent, item, Math.min(item + behind, count), manager, true) - 1 };
}

/** The right edge of what an item covers. */
export function rightOf({ items, left, measures }: Boxes, item: number): number {
  const size = (items.start[item + 1] ?? 0) - (items.start[item] ?? 0);
  return (left[item] ?? 0) + (size === 1 ? measures.card.width : shapeOfStack(size, measures).width);
}

/** The row that an item shows, the first one of a stack. */
export const firstRowOf = ({ items: { rows, start } }: Boxes, item: number): number => rows[start[item] ?? 0] ?? 0;

/** The first index whose value is at least `least`, or above it, in ascending values. */
function firstFrom(values: Lengths, from: number, to: number, least: number, above = false): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = values[middle] ?? 0;
    if (above ? value > least : value >= least) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A stack's members from the top of the first column; `left` and `top` are the first one's card. */
export interface Stack {
  start: number;
  size: number;
  rows: number;
  columns: number;
  left: number;
  top: number;
  pitch: { width: number; height: number };
  /** In one column right below its manager, on a rail of the manager's own. */
  hung: boolean;
}

/** The stack that an item is, null for a card. */
export function stackAt({ items, left, top, measures }: Boxes, item: number): Stack | null {
  const start = items.start[item] ?? 0;
  const size = (items.start[item + 1] ?? 0) - start;
  if (size < 2) return null;
  const { rows, columns } = shapeOfStack(size, measures);
  const manager = items.parent[item];
  const hung = columns === 1 && items.parent[item - 1] !== manager && items.parent[item + 1] !== manager;
  return { start, size, rows, columns, left: (left[item] ?? 0) + measures.indent, top: top[item] ?? 0, pitch: pitchOf(measures), hung };
}
