import type { Forest } from "./forest.ts";

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

/** The items of the open branches, in time that grows with these alone. */
export function growItems(forest: Forest, { open, roots = forest.roots, stacks = true }: Growth): Items {
  const grower = new Grower(forest, countOpen(forest, open, roots));
  for (const row of roots) grower.addCard(0, row);
  const levels = [1];
  for (let item = 1, end = grower.count; item < grower.count; item += 1) {
    if (item === end) {
      levels.push(item);
      end = grower.count;
    }
    const row = grower.cardAt(item);
    if (row >= 0 && open[row] === 1) grower.addTeam(item, row, stacks);
  }
  return grower.finish(levels);
}

/** At most so many rows and items the open branches have. A closed branch is skipped over at once. */
function countOpen({ preorder, position, totalCount }: Forest, open: Uint8Array, roots: Int32Array): number {
  let count = 1;
  for (const root of roots) {
    const start = position[root] ?? 0;
    const end = start + (totalCount[root] ?? 0);
    for (let at = start; at <= end; at += 1) {
      const row = preorder[at] ?? 0;
      count += 1;
      if (open[row] !== 1) at += totalCount[row] ?? 0;
    }
  }
  return count;
}

class Grower {
  count = 1;
  readonly #forest: Forest;
  readonly #parent: Int32Array;
  readonly #first: Int32Array;
  readonly #team: Int32Array;
  readonly #start: Int32Array;
  readonly #rows: Int32Array;
  #shown = 0;

  /** A stack has two members or more, so there are never more items than rows and the top. */
  constructor(forest: Forest, capacity: number) {
    this.#forest = forest;
    this.#parent = new Int32Array(capacity);
    this.#first = new Int32Array(capacity);
    this.#team = new Int32Array(capacity);
    this.#start = new Int32Array(capacity + 1);
    this.#rows = new Int32Array(capacity);
  }

  /** The row of a card, -1 for a stack. */
  cardAt(item: number): number {
    const start = this.#start[item] ?? 0;
    const end = item + 1 < this.count ? this.#start[item + 1] ?? 0 : this.#shown;
    return end - start === 1 ? this.#rows[start] ?? -1 : -1;
  }

  addCard(parent: number, row: number): void {
    this.#addItem(parent);
    this.#show(row);
  }

  addTeam(item: number, row: number, stacks: boolean): void {
    const from = this.#forest.first[row] ?? 0;
    const to = this.#forest.first[row + 1] ?? 0;
    const leaves = stacks ? this.#countLeaves(from, to) : 0;
    for (let at = from; at < to; at += 1) {
      const report = this.#forest.children[at] ?? 0;
      if (leaves < 2 || this.#forest.directCount[report] !== 0) this.addCard(item, report);
    }
    if (leaves > 1) this.#addStack(item, from, to);
  }

  finish(levels: number[]): Items {
    const { count } = this;
    this.#start[count] = this.#shown;
    return {
      count, parent: this.#parent, first: this.#first, team: this.#team, start: this.#start,
      rows: this.#rows.subarray(0, this.#shown), levels: Int32Array.from([...levels, count]),
    };
  }

  #addItem(parent: number): void {
    const item = this.count;
    this.count += 1;
    this.#parent[item] = parent;
    this.#start[item] = this.#shown;
    if (this.#first[parent] === 0) this.#first[parent] = item;
    this.#team[parent] = (this.#team[parent] ?? 0) + 1;
  }

  #show(row: number): void {
    this.#rows[this.#shown] = row;
    this.#shown += 1;
  }

  #countLeaves(from: number, to: number): number {
    let leaves = 0;
    for (let at = from; at < to; at += 1) if (this.#forest.directCount[this.#forest.children[at] ?? 0] === 0) leaves += 1;
    return leaves;
  }

  #addStack(item: number, from: number, to: number): void {
    this.#addItem(item);
    for (let at = from; at < to; at += 1) {
      const report = this.#forest.children[at] ?? 0;
      if (this.#forest.directCount[report] === 0) this.#show(report);
    }
  }
}
