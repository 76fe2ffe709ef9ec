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
  grower.endTeam(0, 1);
  const levels = [1];
  for (let item = 1, end = grower.count; item < grower.count; item += 1) {
    if (item === end) {
      levels.push(item);
      end = grower.count;
    }
    grower.addTeam(item, open, stacks);
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

  addCard(parent: number, row: number): void {
    const item = this.count;
    this.#parent[item] = parent;
    this.#start[item] = this.#shown;
    this.#rows[this.#shown] = row;
    this.#shown += 1;
    this.count = item + 1;
  }

  /** Of a card; a stack's members have none. */
  addTeam(item: number, open: Uint8Array, stacks: boolean): void {
    const row = this.#rows[this.#start[item] ?? 0] ?? 0;
    if (open[row] !== 1 || this.#forest.directCount[row] === 0) return;
    const first = this.count;
    const leaves = stacks ? this.#countLeaves(row) : 0;
    if (leaves < 2) this.#addAll(item, row);
    else this.#addApart(item, row);
    this.endTeam(item, first);
  }

  endTeam(item: number, first: number): void {
    if (this.count === first) return;
    this.#first[item] = first;
    this.#team[item] = this.count - first;
  }

  finish(levels: number[]): Items {
    const { count } = this;
    this.#start[count] = this.#shown;
    return {
      count, parent: this.#parent, first: this.#first, team: this.#team, start: this.#start,
      rows: this.#rows.subarray(0, this.#shown), levels: Int32Array.from([...levels, count]),
    };
  }

  #countLeaves(row: number): number {
    const { first, children, directCount } = this.#forest;
    const to = first[row + 1] ?? 0;
    let leaves = 0;
    for (let at = first[row] ?? 0; at < to; at += 1) if (directCount[children[at] ?? 0] === 0) leaves += 1;
    return leaves;
  }

  #addAll(item: number, row: number): void {
    const { first, children } = this.#forest;
    const to = first[row + 1] ?? 0;
    let card = this.count;
    let shown = this.#shown;
    for (let at = first[row] ?? 0; at < to; at += 1, card += 1, shown += 1) {
      this.#parent[card] = item;
      this.#start[card] = shown;
      this.#rows[shown] = children[at] ?? 0;
    }
    this.count = card;
    this.#shown = shown;
  }

  /** Reports with reports as cards, then the others as a stack. */
  #addApart(item: number, row: number): void {
    const { first, children, directCount } = this.#forest;
    const from = first[row] ?? 0;
    const to = first[row + 1] ?? 0;
    for (let at = from; at < to; at += 1) {
      const report = children[at] ?? 0;
      if (directCount[report] !== 0) this.addCard(item, report);
    }
    this.#parent[this.count] = item;
    this.#start[this.count] = this.#shown;
    this.count += 1;
    for (let at = from; at < to; at += 1) {
      const report = children[at] ?? 0;
      if (directCount[report] === 0) this.#rows[this.#shown++] = report;
    }
  }
}
