import type { Boxes } from "./boxes.ts";
import type { Measures } from "./density.ts";
import type { Forest } from "./forest.ts";
import { growItems, type Growth, type Items } from "./items.ts";
import { pitchOf, shapeOfStack, type StackShape } from "./stack-shape.ts";
import { Tidy, type TidyMemory } from "./tidy.ts";

/**
 * Places the roots and the teams of open rows. Reports who manage somebody stand side by side, open or not, so that
 * opening a branch moves nobody into another row; the others are stacked behind them. Memory kept from one time to the
 * next saves a good part of the time.
 */
export function arrange(forest: Forest, growth: Growth, measures: Measures, memory?: TidyMemory): Boxes {
  const arranger = new Arranger(growItems(forest, growth), measures, memory);
  arranger.layOut();
  return arranger.place(forest.parent.length);
}

class Arranger {
  readonly #items: Items;
  readonly #measures: Measures;
  readonly #tidy: Tidy;
  /** By size. */
  readonly #shapes = new Map<number, StackShape>();

  constructor(items: Items, measures: Measures, memory?: TidyMemory) {
    this.#items = items;
    this.#measures = measures;
    this.#tidy = new Tidy(items, measures, memory);
  }

  layOut(): void {
    for (let item = 0; item < this.#items.count; item += 1) this.#hang(item);
    this.#tidy.settle();
  }

  place(rows: number): Boxes {
    const { levels, count } = this.#items;
    const { leftmost, rightmost } = this.#findEdges();
    const boxes: Boxes = {
      measures: this.#measures, width: count > 1 ? rightmost - leftmost : 0, height: 0, items: this.#items,
      itemOf: new Int32Array(rows), x: new Float64Array(rows), y: new Float64Array(rows),
      left: new Float64Array(count), top: this.#tidy.top, reach: new Float64Array(levels.length - 1),
    };
    for (let level = 0; level < boxes.reach.length; level += 1) {
      boxes.height = Math.max(boxes.height, this.#showLevel(level, leftmost, boxes));
      boxes.reach[level] = boxes.height;
    }
    return boxes;
  }

  /** 1 for a card, 0 for the top. */
  #sizeOf(item: number): number {
    return (this.#items.start[item + 1] ?? 0) - (this.#items.start[item] ?? 0);
  }

  #shapeOf(size: number): StackShape {
    const known = this.#shapes.get(size);
    if (known !== undefined) return known;
    const shape = shapeOfStack(size, this.#measures);
    this.#shapes.set(size, shape);
    return shape;
  }

  #hang(item: number): void {
    const size = this.#sizeOf(item);
    const { card } = this.#measures;
    if (size === 1) this.#tidy.hang(item, card.width, card.height + this.#roomBelow(item));
    else if (size === 0) this.#tidy.hang(item, 0, 0);
    else {
      const shape = this.#shapeOf(size);
      // Below it may be others' cards, and the bus to these is half a level above them.
      this.#tidy.hang(item, shape.width + this.#roomLeftOf(item, shape), shape.height + this.#measures.level);
    }
  }

  #roomBelow(card: number): number {
    const { first, team } = this.#items;
    const child = first[card] ?? 0;
    if (child === 0) return 0;
    if (team[card] !== 1) return this.#measures.level;
    const size = this.#sizeOf(child);
    const hung = size > 1 && this.#shapeOf(size).columns === 1;
    return hung ? this.#measures.stack : this.#measures.level;
  }

  /** A hung stack is centred under its manager with as much room left of the cards as right of them. */
  #roomLeftOf(stack: number, { columns }: StackShape): number {
    return columns === 1 && this.#items.team[this.#items.parent[stack] ?? 0] === 1 ? this.#measures.indent : 0;
  }

  #findEdges(): { leftmost: number; rightmost: number } {
    let [leftmost, rightmost] = [Infinity, -Infinity];
    this.#tidy.walkDown("left", (item, middle) => { leftmost = Math.min(leftmost, this.#leftOf(item, middle)); });
    this.#tidy.walkDown("right", (item, middle) => { rightmost = Math.max(rightmost, this.#leftOf(item, middle) + this.#widthOf(item)); });
    return { leftmost, rightmost };
  }

  /** Of what the item shows, so without the room left of a hung stack; on a whole pixel so that text stays crisp. */
  #leftOf(item: number, middle: number): number {
    const size = this.#sizeOf(item);
    if (size === 1) return Math.round(middle) - this.#measures.card.width / 2;
    const shape = this.#shapeOf(size);
    return Math.round(middle) + (this.#roomLeftOf(item, shape) - shape.width) / 2;
  }

  #widthOf(item: number): number {
    const size = this.#sizeOf(item);
    return size === 1 ? this.#measures.card.width : this.#shapeOf(size).width;
  }

  /** Answers the level's lower edge. */
  #showLevel(level: number, leftmost: number, boxes: Boxes): number {
    const end = this.#items.levels[level + 1] ?? 0;
    let lowest = 0;
    for (let item = this.#items.levels[level] ?? 0; item < end; item += 1) lowest = Math.max(lowest, this.#show(item, leftmost, boxes));
    return lowest;
  }

  /** Answers the item's lower edge. */
  #show(item: number, leftmost: number, boxes: Boxes): number {
    const left = this.#leftOf(item, this.#tidy.place(item)) - leftmost;
    const top = boxes.top[item] ?? 0;
    boxes.left[item] = left;
    if (this.#sizeOf(item) > 1) return this.#showStack(item, left + this.#measures.indent, top, boxes);
    const row = this.#items.rows[this.#items.start[item] ?? 0] ?? 0;
    boxes.itemOf[row] = item;
    boxes.x[row] = left;
    boxes.y[row] = top;
    return top + this.#measures.card.height;
  }

  #showStack(item: number, left: number, top: number, { itemOf, x, y }: Boxes): number {
    const start = this.#items.start[item] ?? 0;
    const size = this.#sizeOf(item);
    const { rows, height } = this.#shapeOf(size);
    const pitch = pitchOf(this.#measures);
    let column = left;
    let below = top;
    for (let at = 0; at < size; at += 1) {
      if (at > 0 && at % rows === 0) {
        column += pitch.width;
        below = top;
      }
      const row = this.#items.rows[start + at] ?? 0;
      itemOf[row] = item;
      x[row] = column;
      y[row] = below;
      below += pitch.height;
    }
    return top + height;
  }
}
