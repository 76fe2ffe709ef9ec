import type { Boxes } from "./boxes.ts";
import type { Measures } from "./density.ts";
import { growItems, type Growth, type Items, type Teams } from "./items.ts";
import { LayoutMemory } from "./layout-memory.ts";
import { pitchOf, shapeOfStack, type StackShape } from "./stack-shape.ts";
import { Tidy } from "./tidy.ts";

/**
 * Places the roots and the teams of open rows. Reports who manage somebody stand side by side, open or not, so that
 * opening a branch moves nobody into another row; the others are stacked behind them. Memory kept from one time to the
 * next saves a good part of the time; nothing of the answer is in it, so that a worker may hand the answer over.
 */
export function arrange(teams: Teams, growth: Growth, measures: Measures, memory = new LayoutMemory()): Boxes {
  const arranger = new Arranger(growItems(teams, growth, memory), measures, memory);
  return arranger.place(teams.first.length - 1);
}

/** As `arrange` makes them. */
type WholeBoxes = Boxes & Record<"x" | "y" | "left" | "top", Int32Array>;

class Arranger {
  readonly #items: Items;
  readonly #measures: Measures;
  readonly #memory: LayoutMemory;
  /** By size. */
  readonly #shapes = new Map<number, StackShape>();

  constructor(items: Items, measures: Measures, memory: LayoutMemory) {
    this.#items = items;
    this.#measures = measures;
    this.#memory = memory;
  }

  place(rows: number): Boxes {
    this.#measure();
    const { width, height } = this.#memory;
    const tidy = new Tidy(this.#items, this.#measures, this.#memory);
    const top = tidy.hang(width, height);
    tidy.settle();
    const { levels, count } = this.#items;
    const { leftmost, rightmost } = this.#findEdges(tidy);
    const boxes: WholeBoxes = {
      measures: this.#measures, width: count > 1 ? rightmost - leftmost : 0, height: 0, items: this.#items,
      itemOf: new Int32Array(rows), x: new Int32Array(rows), y: new Int32Array(rows),
      left: new Int32Array(count), top, reach: new Int32Array(levels.length - 1),
    };
    const middle = tidy.place();
    for (let level = 0; level < boxes.reach.length; level += 1) {
      boxes.height = Math.max(boxes.height, this.#showLevel(level, middle, leftmost, boxes));
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

  /** Widths, and heights with the room below. */
  #measure(): void {
    const { first, start, count } = this.#items;
    const { card } = this.#measures;
    const { width, height } = this.#memory;
    width.fill(card.width, 0, count);
    height.fill(card.height, 0, count);
    width[0] = 0;
    height[0] = 0;
    for (let item = 1; item < count; item += 1) {
      if (first[item] !== 0) height[item] = card.height + this.#roomBelow(item);
      else if ((start[item + 1] ?? 0) - (start[item] ?? 0) > 1) this.#measureStack(item);
    }
  }

  #measureStack(item: number): void {
    const shape = this.#shapeOf(this.#sizeOf(item));
    this.#memory.width[item] = shape.width + this.#roomLeftOf(item, shape);
    // Below it may be others' cards, and the bus to these is half a level above them.
    this.#memory.height[item] = shape.height + this.#measures.level;
  }

  #roomBelow(card: number): number {
    const { first, team } = this.#items;
    if (team[card] !== 1) return this.#measures.level;
    const size = this.#sizeOf(first[card] ?? 0);
    const hung = size > 1 && this.#shapeOf(size).columns === 1;
    return hung ? this.#measures.stack : this.#measures.level;
  }

  /** A hung stack is centred under its manager with as much room left of the cards as right of them. */
  #roomLeftOf(stack: number, { columns }: StackShape): number {
    return columns === 1 && this.#items.team[this.#items.parent[stack] ?? 0] === 1 ? this.#measures.indent : 0;
  }

  #findEdges(tidy: Tidy): { leftmost: number; rightmost: number } {
    let [leftmost, rightmost] = [Infinity, -Infinity];
    tidy.walkDown("left", (item, middle) => { leftmost = Math.min(leftmost, this.#leftOf(item, middle)); });
    tidy.walkDown("right", (item, middle) => { rightmost = Math.max(rightmost, this.#leftOf(item, middle) + this.#widthOf(item)); });
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
  #showLevel(level: number, middle: Float64Array, leftmost: number, boxes: WholeBoxes): number {
    const { itemOf, x, y, left, top } = boxes;
    const { levels, start, rows } = this.#items;
    const { card } = this.#measures;
    const end = levels[level + 1] ?? 0;
    const aside = card.width / 2 + leftmost;
    let lowest = 0;
    for (let item = levels[level] ?? 0; item < end; item += 1) {
      const at = start[item] ?? 0;
      const upper = top[item] ?? 0;
      if ((start[item + 1] ?? 0) - at > 1) {
        const from = this.#leftOf(item, middle[item] ?? 0) - leftmost;
        left[item] = from;
        lowest = Math.max(lowest, this.#showStack(item, from + this.#measures.indent, upper, boxes));
        continue;
      }
      const from = Math.round(middle[item] ?? 0) - aside;
      const row = rows[at] ?? 0;
      left[item] = from;
      itemOf[row] = item;
      x[row] = from;
      y[row] = upper;
      if (upper + card.height > lowest) lowest = upper + card.height;
    }
    return lowest;
  }

  #showStack(item: number, left: number, top: number, { itemOf, x, y }: WholeBoxes): number {
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
