import type { Measures } from "./density.ts";
import type { Items } from "./items.ts";
import type { LayoutMemory } from "./layout-memory.ts";
import { shapesOf, type StackShape } from "./stack-shape.ts";

/** Upper edges by item, and by level how far down it and all levels above reach. */
export interface Heights {
  top: Int32Array;
  reach: Int32Array;
}

/**
 * How wide and how high everything stands: cards level by level at one height, a stack alone below its manager a little
 * higher. Leaves widths, and lower edges with the room that nothing else may or could come into, in the memory.
 */
export function hangItems(items: Items, measures: Measures, memory: LayoutMemory): Heights {
  const { count, levels } = items;
  const { card, level, stack } = measures;
  const { width, bottom } = memory;
  const heights: Heights = { top: new Int32Array(count), reach: new Int32Array(levels.length - 1) };
  if (count === 1) return heights;
  const stacked = items.rows.length >= count;
  const room = card.height + (stacked ? stack : level);
  width.fill(card.width, 0, count);
  width[0] = 0;
  bottom[0] = 0;
  for (let at = 0; at < heights.reach.length; at += 1) {
    const upper = at * (card.height + level);
    heights.top.fill(upper, levels[at], levels[at + 1]);
    bottom.fill(upper + room, levels[at], levels[at + 1]);
    heights.reach[at] = upper + card.height;
  }
  if (stacked) new StackHanger(items, measures, memory, heights).hang();
  return heights;
}

class StackHanger {
  readonly #items: Items;
  readonly #measures: Measures;
  readonly #memory: LayoutMemory;
  readonly #heights: Heights;
  readonly #shapeOf: (size: number) => StackShape;

  constructor(items: Items, measures: Measures, memory: LayoutMemory, heights: Heights) {
    this.#items = items;
    this.#measures = measures;
    this.#memory = memory;
    this.#heights = heights;
    this.#shapeOf = shapesOf(measures);
  }

  hang(): void {
    const { levels } = this.#items;
    const { reach } = this.#heights;
    const { managers, managing } = this.#memory;
    let at = 1;
    let lowest = reach[0] ?? 0;
    for (let level = 1; level < reach.length; level += 1) {
      const end = levels[level] ?? 0;
      lowest = Math.max(lowest, reach[level] ?? 0);
      for (; at < managing && (managers[at] ?? 0) < end; at += 1) lowest = Math.max(lowest, this.#hangTeam(at));
      reach[level] = lowest;
    }
  }

  /** Below cards side by side there is more room than above a stack alone. Answers the stack's lower edge, 0 for none. */
  #hangTeam(at: number): number {
    const { start } = this.#items;
    const { managers, heads, bottom } = this.#memory;
    const { level, stack } = this.#measures;
    const last = (heads[at + 1] ?? 0) - 1;
    const size = (start[last + 1] ?? 0) - (start[last] ?? 0);
    const manager = managers[at] ?? 0;
    const upper = bottom[manager] ?? 0;
    if (size < 2) {
      bottom[manager] = upper + level - stack;
      return 0;
    }
    const shape = this.#shapeOf(size);
    const hung = shape.columns === 1 && heads[at] === last;
    if (hung) this.#heights.top[last] = upper;
    else bottom[manager] = upper + level - stack;
    return this.#hangStack(last, shape, hung);
  }

  /** One that hangs is centred under its manager with as much room left of the cards as right of them. */
  #hangStack(item: number, { width, height, rows }: StackShape, hung: boolean): number {
    const memory = this.#memory;
    const lowest = (this.#heights.top[item] ?? 0) + height;
    memory.width[item] = hung ? width + this.#measures.indent : width;
    memory.high[item] = rows;
    // Below it may be others' cards, and the bus to these is half a level above them.
    memory.bottom[item] = lowest + this.#measures.level;
    return lowest;
  }
}
