import type { Forest } from "./forest.ts";
import { Grower } from "./grower.ts";
import type { LayoutMemory } from "./layout-memory.ts";

/**
 * What is laid out, level by level, managers first: cards, stacks of cards, and as item 0 the invisible top above the
 * roots. An item's children are a run of items in the order of the chart, a stack the last; so are the items of a level.
 */
export interface Items {
  count: number;
  /** Who has the same one as their neighbour are siblings. */
  parent: Int32Array;
  /** An item shows `rows` from `start[item]` to before `start[item + 1]`: a card one, a stack two or more. */
  start: Int32Array;
  rows: Int32Array;
  /** The first item of each level, and the end. */
  levels: Int32Array;
}

export interface Growth {
  /** 1 for rows whose team is shown, 0 for the others. */
  open: Uint8Array;
  /** The rows at the top, none below another; the forest's roots when left out. */
  roots?: Int32Array;
  /** Whether two or more reports without reports of their own are stacked; they are when left out. */
  stacks?: boolean;
}

/** All that a layout needs to know of a forest, so that a worker needs no more. */
export type Teams = Pick<Forest, "first" | "children" | "roots">;

/** The items of the open branches, in time that grows with these alone. */
export function growItems(teams: Teams, { open, roots = teams.roots, stacks = true }: Growth, memory: LayoutMemory): Items {
  // A stack has two members or more, so there are never more items than rows and the top.
  memory.fit(teams.first.length);
  const grower = new Grower(teams, open, memory);
  const levels = [1];
  grower.addRoots(roots);
  for (let from = 1, to = grower.managing; from < to; from = to, to = grower.managing) {
    levels.push(grower.count);
    if (stacks) grower.addStacked(from, to);
    else grower.addBeside(from, to);
  }
  levels.push(grower.count);
  return grower.finish(levels);
}
