import type { Measures } from "./density.ts";
import type { Items } from "./items.ts";
import type { LayoutMemory } from "./layout-memory.ts";
import { pitchOf, shapeOfStack } from "./stack-shape.ts";

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
  if (stacked) hangStacks(items, measures, memory, heights);
  return heights;
}

/** Stacks, and the managers of cards, below whom there is more room than above a stack alone. One loop that calls little. */
function hangStacks({ start, levels }: Items, measures: Measures, memory: LayoutMemory, { top, reach }: Heights): void {
  const { managing, managers, heads, width, bottom, high } = memory;
  const { level, stack, indent, column, stacked } = measures;
  const pitch = pitchOf(measures);
  let at = 1;
  let lowest = reach[0] ?? 0;
  for (let below = 1; below < reach.length; below += 1) {
    const end = levels[below] ?? 0;
    lowest = Math.max(lowest, reach[below] ?? 0);
    for (; at < managing && (managers[at] ?? 0) < end; at += 1) {
      const manager = managers[at] ?? 0;
      const item = (heads[at + 1] ?? 0) - 1;
      const size = (start[item + 1] ?? 0) - (start[item] ?? 0);
      const lower = bottom[manager] ?? 0;
      let [rows, columns] = [size, 1];
      if (size > measures.rows) ({ rows, columns } = shapeOfStack(size, measures));
      const hangs = size > 1 && columns === 1 && heads[at] === item;
      if (hangs) top[item] = lower;
      else bottom[manager] = lower + level - stack;
      if (size === 1) continue;
      const lowestCard = (top[item] ?? 0) + rows * pitch.height - stacked;
      high[item] = rows;
      // One that hangs is centred under its manager with as much room left of the cards as right of them.
      width[item] = columns * pitch.width - column + (hangs ? indent : 0);
      // Below it may be others' cards, and the bus to these is half a level above them.
      bottom[item] = lowestCard + level;
      if (lowestCard > lowest) lowest = lowestCard;
    }
    reach[below] = lowest;
  }
}
