import type { Forest } from "./forest.ts";
import type { LayoutMemory } from "./layout-memory.ts";

/**
 * What is laid out, level by level, managers first: cards, stacks of cards, and as item 0 the invisible top above the
 * roots. An item's children are a run of items in the order of the chart; so are the items of a level.
 */
export interface Items {
  count: number;
  parent: Int32Array;
  /** The first of an item's children, 0 for none, and how many they are. */
  first: Int32Array;
  team: Int32Array;
  /** An item shows `rows` from `start[item]` to before `start[item + 1]`: a card one, a stack two or more. */
  start: Int32Array;
  rows: Int32Array;
  /** The first item of each level, and the end. */
  levels: Int32Array;
}

export interface Growth {
  /** 1 for rows whose team is shown, if they are. */
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
  const grower = new Grower(teams, open, stacks, memory);
  grower.addCards(0, roots, 0, roots.length);
  const levels = [1];
  for (let from = 1, to = grower.count; from < to; from = to, to = grower.count) {
    grower.addLevel(from, to);
    levels.push(to);
  }
  if (grower.count === 1) levels.push(1);
  return grower.finish(levels);
}

class Grower {
  count = 1;
  readonly #teams: Teams;
  readonly #open: Uint8Array;
  readonly #stacks: boolean;
  readonly #memory: LayoutMemory;
  #shown = 0;

  constructor(teams: Teams, open: Uint8Array, stacks: boolean, memory: LayoutMemory) {
    this.#teams = teams;
    this.#open = open;
    this.#stacks = stacks;
    this.#memory = memory;
    memory.start[0] = 0;
    memory.start[1] = 0;
    memory.first[0] = 0;
    memory.team[0] = 0;
  }

  /** The open teams of a level. */
  addLevel(from: number, to: number): void {
    const { first, children } = this.#teams;
    const { start, rows } = this.#memory;
    const open = this.#open;
    for (let item = from; item < to; item += 1) {
      const at = start[item] ?? 0;
      const row = rows[at] ?? 0;
      const [begin, end] = [first[row] ?? 0, first[row + 1] ?? 0];
      if (begin === end || open[row] !== 1) continue;
      if (this.#stacks && this.#leavesIn(begin, end) > 1) this.#addApart(item, begin, end);
      else this.addCards(item, children, begin, end);
    }
  }

  /** A card for each of the rows, below an item that has none yet. */
  addCards(item: number, list: Int32Array, from: number, to: number): void {
    const { parent, start, rows, first, team } = this.#memory;
    let card = this.count;
    let shown = this.#shown;
    if (to > from) {
      first[item] = card;
      team[item] = to - from;
    }
    for (let at = from; at < to; at += 1) {
      rows[shown] = list[at] ?? 0;
      shown += 1;
      parent[card] = item;
      first[card] = 0;
      team[card] = 0;
      card += 1;
      start[card] = shown;
    }
    this.count = card;
    this.#shown = shown;
  }

  finish(levels: number[]): Items {
    const { count } = this;
    const { parent, first, team, start, rows } = this.#memory;
    return {
      count, parent: parent.slice(0, count), first: first.slice(0, count), team: team.slice(0, count),
      start: start.slice(0, count + 1), rows: rows.slice(0, this.#shown), levels: Int32Array.from(levels),
    };
  }

  #leavesIn(from: number, to: number): number {
    const { first, children } = this.#teams;
    let leaves = 0;
    for (let at = from; at < to; at += 1) {
      const row = children[at] ?? 0;
      if (first[row] === first[row + 1]) leaves += 1;
    }
    return leaves;
  }

  /** Reports with reports as cards, then the others as a stack. */
  #addApart(item: number, from: number, to: number): void {
    const { first, children } = this.#teams;
    const begin = this.count;
    for (let at = from; at < to; at += 1) {
      const row = children[at] ?? 0;
      if (first[row] !== first[row + 1]) this.addCards(item, children, at, at + 1);
    }
    for (let at = from; at < to; at += 1) {
      const row = children[at] ?? 0;
      if (first[row] === first[row + 1]) this.#memory.rows[this.#shown++] = row;
    }
    this.#addStack(item);
    this.#memory.first[item] = begin;
    this.#memory.team[item] = this.count - begin;
  }

  /** Of the rows since the last item. */
  #addStack(manager: number): void {
    const { parent, first, team, start } = this.#memory;
    parent[this.count] = manager;
    first[this.count] = 0;
    team[this.count] = 0;
    this.count += 1;
    start[this.count] = this.#shown;
  }
}
