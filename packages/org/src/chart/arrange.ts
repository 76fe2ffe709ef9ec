import type { Boxes } from "./boxes.ts";
import type { Measures } from "./density.ts";
import type { Forest } from "./forest.ts";
import { growItems, type Growth, type Items } from "./items.ts";
import { shapeOfStack, type StackShape } from "./stack-shape.ts";
import { layOutTidily } from "./tidy.ts";

/**
 * Places the roots and the teams of open rows. Reports who manage somebody stand side by side, open or not, so that
 * opening a branch moves nobody into another row; the others are stacked behind them.
 */
export function arrange(forest: Forest, growth: Growth, measures: Measures): Boxes {
  const arranger = new Arranger(growItems(forest, growth), measures);
  arranger.layOut();
  return arranger.place(forest.parent.length);
}

class Arranger {
  readonly #items: Items;
  readonly #measures: Measures;
  readonly #width: Float64Array;
  readonly #height: Float64Array;
  readonly #left: Float64Array;
  readonly #right: Float64Array;
  readonly #bottom: Float64Array;
  #top: Float64Array = new Float64Array();

  constructor(items: Items, measures: Measures) {
    this.#items = items;
    this.#measures = measures;
    this.#width = new Float64Array(items.count);
    this.#height = new Float64Array(items.count);
    this.#left = new Float64Array(items.count);
    this.#right = new Float64Array(items.count);
    this.#bottom = new Float64Array(items.count);
  }

  layOut(): void {
    const { count } = this.#items;
    for (let item = 1; item < count; item += 1) this.#measure(item);
    const places = layOutTidily({ ...this.#items, width: this.#width, height: this.#height }, this.#measures);
    this.#top = places.top;
    for (let item = 1; item < count; item += 1) this.#cover(item, places.middle[item] ?? 0);
  }

  place(rows: number): Boxes {
    const { count } = this.#items;
    const [leftmost, rightmost] = [this.#left.subarray(1, count).reduce(least, Infinity), this.#right.subarray(1, count).reduce(most, -Infinity)];
    const boxes: Boxes = {
      measures: this.#measures, width: count > 1 ? rightmost - leftmost : 0, height: 0, items: this.#items,
      itemOf: new Int32Array(rows), x: new Float64Array(rows), y: new Float64Array(rows),
      left: this.#left, right: this.#right, top: this.#top, bottom: this.#bottom, reach: new Float64Array(this.#items.levels.length - 1),
    };
    for (let item = 1; item < count; item += 1) this.#show(item, leftmost, boxes);
    boxes.height = this.#reach(boxes.reach);
    return boxes;
  }

  /** Of a stack, else null. */
  #shape(item: number): StackShape | null {
    const size = (this.#items.start[item + 1] ?? 0) - (this.#items.start[item] ?? 0);
    return size > 1 ? shapeOfStack(size, this.#measures) : null;
  }

  /** A hung stack is centred under its manager with as much room left of the cards as right of them. */
  #measure(item: number): void {
    const { parent, first, team } = this.#items;
    const { card, level, stack, indent } = this.#measures;
    const shape = this.#shape(item);
    if (shape === null) {
      this.#width[item] = card.width;
      this.#height[item] = card.height + (first[item] === 0 ? 0 : level);
      return;
    }
    const manager = parent[item] ?? 0;
    const hung = shape.columns === 1 && team[manager] === 1;
    this.#width[item] = shape.width + (hung ? indent : 0);
    this.#height[item] = shape.height;
    if (hung) this.#height[manager] = card.height + stack;
  }

  /** What the item shows, on whole pixels so that text stays crisp; without the room left of a hung stack. */
  #cover(item: number, middle: number): void {
    const shape = this.#shape(item);
    const shown = shape?.width ?? this.#measures.card.width;
    const room = (this.#width[item] ?? 0) - shown;
    const left = Math.round(middle) - (shown - room) / 2;
    this.#left[item] = left;
    this.#right[item] = left + shown;
    this.#bottom[item] = (this.#top[item] ?? 0) + (shape?.height ?? this.#measures.card.height);
  }

  #show(item: number, origin: number, boxes: Boxes): void {
    const left = (this.#left[item] ?? 0) - origin;
    this.#left[item] = left;
    this.#right[item] = (this.#right[item] ?? 0) - origin;
    const shape = this.#shape(item);
    const row = this.#items.rows[this.#items.start[item] ?? 0] ?? 0;
    if (shape !== null) this.#showStack(item, left + this.#measures.indent, shape.rows, boxes);
    else showRow(row, item, left, this.#top[item] ?? 0, boxes);
  }

  #showStack(item: number, left: number, rows: number, boxes: Boxes): void {
    const { card, column, indent, stacked } = this.#measures;
    const start = this.#items.start[item] ?? 0;
    const end = this.#items.start[item + 1] ?? 0;
    for (let at = start; at < end; at += 1) {
      const x = left + Math.floor((at - start) / rows) * (indent + card.width + column);
      const y = (this.#top[item] ?? 0) + ((at - start) % rows) * (card.height + stacked);
      showRow(this.#items.rows[at] ?? 0, item, x, y, boxes);
    }
  }

  #reach(reach: Float64Array): number {
    let lowest = 0;
    for (let level = 0; level < reach.length; level += 1) {
      lowest = this.#bottom.subarray(this.#items.levels[level], this.#items.levels[level + 1]).reduce(most, lowest);
      reach[level] = lowest;
    }
    return lowest;
  }
}

function showRow(row: number, item: number, x: number, y: number, { itemOf, x: xs, y: ys }: Boxes): void {
  itemOf[row] = item;
  xs[row] = x;
  ys[row] = y;
}

const least = (a: number, b: number): number => Math.min(a, b);
const most = (a: number, b: number): number => Math.max(a, b);
