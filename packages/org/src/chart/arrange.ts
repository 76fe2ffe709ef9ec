import type { Boxes } from "./boxes.ts";
import type { Measures } from "./density.ts";
import { hangItems } from "./hang.ts";
import { growItems, type Growth, type Items, type Teams } from "./items.ts";
import { LayoutMemory } from "./layout-memory.ts";
import { pitchOf } from "./stack-shape.ts";
import { Tidy } from "./tidy.ts";

/**
 * Places the roots and the teams of open rows. Reports who manage somebody stand side by side, open or not, so that
 * opening a branch moves nobody into another row; the others are stacked behind them. Memory kept from one time to the
 * next saves a good part of the time; nothing of the answer is in it, so that a worker may hand the answer over.
 */
export function arrange(teams: Teams, growth: Growth, measures: Measures, memory = new LayoutMemory()): Boxes {
  const items = growItems(teams, growth, memory);
  const { top, reach } = hangItems(items, measures, memory);
  const tidy = new Tidy(items, measures, memory);
  tidy.settle();
  const arranger = new Arranger(items, measures, memory);
  const { leftmost, rightmost } = arranger.findEdges(tidy);
  const rows = teams.first.length - 1;
  const boxes: WholeBoxes = {
    measures, items, top, reach, width: items.count > 1 ? Math.floor(rightmost - leftmost + LACK) : 0, height: reach.at(-1) ?? 0,
    itemOf: new Int32Array(rows), x: new Int32Array(rows), y: new Int32Array(rows), left: new Int32Array(items.count),
  };
  const middle = tidy.place();
  arranger.showCards(middle, leftmost, boxes);
  if (items.rows.length >= items.count) arranger.showStacks(middle, leftmost, boxes);
  return boxes;
}

/** As `arrange` makes them. */
type WholeBoxes = Boxes & Record<"x" | "y" | "left" | "top", Int32Array>;

/** What sums of fractions may lack to the whole number that they stand for. */
const LACK = 1e-6;

/** Places are rounded down from the leftmost edge on: to whole pixels so that text stays crisp, and nothing gets wider by it. */
class Arranger {
  readonly #items: Items;
  readonly #measures: Measures;
  readonly #memory: LayoutMemory;

  constructor(items: Items, measures: Measures, memory: LayoutMemory) {
    this.#items = items;
    this.#measures = measures;
    this.#memory = memory;
  }

  findEdges(tidy: Tidy): { leftmost: number; rightmost: number } {
    const { width } = this.#memory;
    let [leftmost, rightmost] = [Infinity, -Infinity];
    tidy.walkDown("left", (item, middle) => { leftmost = Math.min(leftmost, middle + (width[item] ?? 0) / 2 - this.#shownWidth(item)); });
    tidy.walkDown("right", (item, middle) => { rightmost = Math.max(rightmost, middle + (width[item] ?? 0) / 2); });
    return { leftmost, rightmost };
  }

  /** As if all items were cards; of a stack the first. */
  showCards(middle: Float64Array, leftmost: number, { itemOf, x, y, left, top }: WholeBoxes): void {
    const { count, start, rows } = this.#items;
    const aside = LACK - this.#measures.card.width / 2 - leftmost;
    for (let item = 1; item < count; item += 1) {
      const from = ((middle[item] ?? 0) + aside) | 0;
      const row = rows[start[item] ?? 0] ?? 0;
      left[item] = from;
      itemOf[row] = item;
      x[row] = from;
      y[row] = top[item] ?? 0;
    }
  }

  /** A stack is the last of its manager's children. */
  showStacks(middle: Float64Array, leftmost: number, { itemOf, x, y, left, top }: WholeBoxes): void {
    const { start, rows } = this.#items;
    const { managing, heads, width, high } = this.#memory;
    const { indent, column } = this.#measures;
    const { width: aside, height: down } = pitchOf(this.#measures);
    for (let at = 1; at < managing; at += 1) {
      const item = (heads[at + 1] ?? 0) - 1;
      const end = start[item + 1] ?? 0;
      let next = start[item] ?? 0;
      if (end - next === 1) continue;
      const most = high[item] ?? 0;
      const shown = Math.ceil((end - next) / most) * aside - column;
      const from = ((middle[item] ?? 0) + (width[item] ?? 0) / 2 - shown + LACK - leftmost) | 0;
      const upper = top[item] ?? 0;
      left[item] = from;
      for (let across = from + indent; next < end; across += aside) {
        const stop = Math.min(next + most, end);
        for (let below = upper; next < stop; below += down) {
          const row = rows[next] ?? 0;
          itemOf[row] = item;
          x[row] = across;
          y[row] = below;
          next += 1;
        }
      }
    }
  }

  /** Without the room left of a stack that hangs. */
  #shownWidth(item: number): number {
    const { start } = this.#items;
    const { card, column } = this.#measures;
    const size = (start[item + 1] ?? 0) - (start[item] ?? 0);
    return size === 1 ? card.width : Math.ceil(size / (this.#memory.high[item] ?? 0)) * pitchOf(this.#measures).width - column;
  }
}
