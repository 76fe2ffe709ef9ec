import type { LayoutMemory } from "./layout-memory.ts";

/** A tree to lay out: managers come before their children, a parent's children are a run from `first`, item 0 is the top. */
export interface TidyTree {
  count: number;
  parent: Int32Array;
  first: Int32Array;
  team: Int32Array;
}

/** Room between neighbours: children of one parent, of the top, and of different parents. */
export interface TidyGaps {
  sibling: number;
  root: number;
  cousin: number;
}

/** In `where`: an item's place from its parent's reference, and the part of it that its subtree doesn't share. */
const [OFFSET, OWN] = [0, 1] as const;
/**
 * In `links`: an item's lower edge with the room below, its width, and the next one down its left and its right side (a
 * child, or for a lowest item where the contour goes on; 0 is none).
 */
const [WIDTH, NEXT_LEFT, NEXT_RIGHT] = [1, 2, 3] as const;

/**
 * Van der Ploeg's tidy tree for items of any size, in linear time, with the corrections of d3-flextree, so as narrow as
 * its. No recursion, as a chain may be 100,000 deep, and loops so plain that their first run, of which the first paint is
 * made, is quick: items without children and as low as each other, most of a chart, stand in a run beside each other, and
 * only the last one's contour goes on. First `hang` every item in their order, then `settle`, read contours and `place`.
 */
export class Tidy {
  /** How many neighbours were compared: grows with the number of items. */
  steps = 0;
  readonly #tree: TidyTree;
  readonly #gaps: TidyGaps;
  readonly #memory: LayoutMemory;
  readonly #where: Float64Array;
  readonly #links: Int32Array;
  /** Left siblings that something may still bump into, the nearest last, and how far down they reach. */
  readonly #reachOf: number[] = [];
  readonly #reach: number[] = [];
  #reaching = 0;
  /** Of the siblings so far, the lowest items on either side, and where these are. */
  #lowLeft = 0;
  #lowRight = 0;
  #lowLeftAt = 0;
  #lowRightAt = 0;
  /** Whether a move has to be shared with siblings. */
  #shared = false;

  constructor(tree: TidyTree, gaps: TidyGaps, memory: LayoutMemory) {
    this.#tree = tree;
    this.#gaps = gaps;
    this.#memory = memory;
    this.#where = memory.where;
    this.#links = memory.links;
  }

  /** Every item right below its parent; heights are with the room below. Answers the upper edges. */
  hang(width: Int32Array, height: Int32Array): Int32Array {
    const { parent, first, team, count } = this.#tree;
    const links = this.#links;
    const top = new Int32Array(count);
    this.#where.fill(0, 0, 2 * count);
    for (let item = 0; item < count; item += 1) {
      const child = first[item] ?? 0;
      const upper = item === 0 ? 0 : links[4 * (parent[item] ?? 0)] ?? 0;
      top[item] = upper;
      links[4 * item] = upper + (height[item] ?? 0);
      links[4 * item + WIDTH] = width[item] ?? 0;
      links[4 * item + NEXT_LEFT] = child;
      links[4 * item + NEXT_RIGHT] = child === 0 ? 0 : child + (team[item] ?? 0) - 1;
    }
    return top;
  }

  settle(): void {
    const { first, team, count } = this.#tree;
    for (let item = count - 1; item >= 0; item -= 1) {
      const child = first[item] ?? 0;
      if (child !== 0) this.#settleTeam(item, child, child + (team[item] ?? 0) - 1);
    }
    this.#where[OFFSET] = -(this.#where[OWN] ?? 0);
  }

  /** Visits what is furthest left or right at every height, with its middle. */
  walkDown(side: "left" | "right", visit: (item: number, middle: number) => void): void {
    const link = side === "left" ? NEXT_LEFT : NEXT_RIGHT;
    const where = this.#where;
    let at = where[OFFSET] ?? 0;
    for (let item = this.#links[link] ?? 0; item !== 0; item = this.#links[4 * item + link] ?? 0) {
      at += where[2 * item] ?? 0;
      visit(item, at + (where[2 * item + OWN] ?? 0));
    }
  }

  /** Answers by item its middle, where that of the top is 0. */
  place(): Float64Array {
    const { parent, count } = this.#tree;
    const { middle } = this.#memory;
    const where = this.#where;
    middle[0] = 0;
    for (let item = 1; item < count; item += 1) {
      const at = (where[2 * (parent[item] ?? 0)] ?? 0) + (where[2 * item] ?? 0);
      where[2 * item] = at;
      middle[item] = at + (where[2 * item + OWN] ?? 0);
    }
    return middle;
  }

  /** Puts the subtrees of an item's children side by side, and the item above their middle. */
  #settleTeam(item: number, first: number, last: number): void {
    const gap = item === 0 ? this.#gaps.root : this.#gaps.sibling;
    const links = this.#links;
    this.#reaching = 0;
    this.#shared = false;
    let child = this.#begin(first, last, gap);
    while (child <= last) {
      const isLeaf = links[4 * child + NEXT_LEFT] === 0;
      if (isLeaf && (links[4 * child] ?? 0) <= (links[4 * child - 4] ?? 0)) child = this.#standBeside(child, last, gap);
      else {
        this.#append(child, isLeaf, gap);
        child += 1;
      }
    }
    if (this.#shared) this.#spread(first, last);
    this.#centre(item, first, last);
  }

  /** Answers the child that is next. */
  #begin(first: number, last: number, gap: number): number {
    const links = this.#links;
    this.#lowLeftAt = 0;
    if (links[4 * first + NEXT_LEFT] !== 0) {
      this.#lowLeft = this.#memory.lowLeft[first] ?? 0;
      this.#lowLeftAt = this.#memory.lowLeftAt[first] ?? 0;
      this.#lowRight = this.#memory.lowRight[first] ?? 0;
      this.#lowRightAt = this.#memory.lowRightAt[first] ?? 0;
      this.#addReach(first, links[4 * this.#lowRight] ?? 0);
      return first + 1;
    }
    const end = this.#standInLine(first, last, gap, 0);
    this.#lowLeft = first;
    this.#lowRight = end;
    this.#lowRightAt = this.#where[2 * end] ?? 0;
    this.#addReach(end, links[4 * first] ?? 0);
    return end + 1;
  }

  /** Puts siblings without children that end as low as the first one in line, from a place on; answers the last of them. */
  #standInLine(from: number, last: number, gap: number, start: number): number {
    const where = this.#where;
    const links = this.#links;
    const bottom = links[4 * from] ?? 0;
    let width = links[4 * from + WIDTH] ?? 0;
    let at = start;
    let item = from;
    where[2 * item] = at;
    while (item < last && links[4 * item + 4] === bottom && links[4 * item + 6] === 0) {
      item += 1;
      const next = links[4 * item + WIDTH] ?? 0;
      at += (width + next) / 2 + gap;
      where[2 * item] = at;
      width = next;
    }
    return item;
  }

  /** What `#append` comes to for items with nothing below that end no lower than the sibling before them. */
  #standBeside(child: number, last: number, gap: number): number {
    const where = this.#where;
    const links = this.#links;
    const before = child - 1;
    const bottom = links[4 * child] ?? 0;
    const beforeAt = where[2 * before] ?? 0;
    const apart = ((links[4 * before + WIDTH] ?? 0) + (links[4 * child + WIDTH] ?? 0)) / 2 + gap;
    const end = this.#standInLine(child, last, gap, beforeAt + (where[2 * before + OWN] ?? 0) + apart);
    this.steps += 1;
    if (links[4 * before] !== bottom) this.#threadRight(end, where[2 * end] ?? 0, before, beforeAt);
    else {
      const next = links[4 * before + NEXT_RIGHT] ?? 0;
      if (next === 0) {
        this.#lowRight = end;
        this.#lowRightAt = where[2 * end] ?? 0;
      } else this.#threadRight(end, where[2 * end] ?? 0, next, beforeAt + (where[2 * next] ?? 0));
    }
    this.#addReach(end, bottom);
    return end + 1;
  }

  #append(child: number, isLeaf: boolean, gap: number): void {
    const lowest = isLeaf ? child : this.#memory.lowRight[child] ?? 0;
    this.#separate(child, lowest, isLeaf, gap);
    this.#addReach(child, this.#links[4 * lowest] ?? 0);
  }

  #addReach(child: number, low: number): void {
    while (this.#reaching > 0 && low >= (this.#reach[this.#reaching - 1] ?? 0)) this.#reaching -= 1;
    this.#reachOf[this.#reaching] = child;
    this.#reach[this.#reaching] = low;
    this.#reaching += 1;
  }

  /** Walks down the right side of the siblings before and the left side of the child, and moves the child out of the way. */
  #separate(child: number, lowest: number, isLeaf: boolean, gap: number): void {
    const where = this.#where;
    const links = this.#links;
    const { cousin } = this.#gaps;
    let right = child - 1;
    let left = child;
    let rightAt = where[2 * right] ?? 0;
    let leftAt = 0;
    let moved = 0;
    let reach = this.#reaching - 1;
    while (right !== 0 && left !== 0) {
      const rightBottom = links[4 * right] ?? 0;
      const leftBottom = links[4 * left] ?? 0;
      if (rightBottom > (this.#reach[reach] ?? 0)) reach -= 1;
      const apart = ((links[4 * right + WIDTH] ?? 0) + (links[4 * left + WIDTH] ?? 0)) / 2 + (left === child && right < child ? gap : cousin);
      const overlap = rightAt + (where[2 * right + OWN] ?? 0) - leftAt - (where[2 * left + OWN] ?? 0) + apart;
      // The roots of the subtrees may move closer too, which later levels may not.
      if (overlap > 0 || (overlap < 0 && left === child && right === child - 1)) {
        leftAt += overlap;
        moved += overlap;
        this.#share(child, overlap, this.#reachOf[reach] ?? 0);
      }
      if (rightBottom <= leftBottom) {
        right = links[4 * right + NEXT_RIGHT] ?? 0;
        rightAt += where[2 * right] ?? 0;
      }
      if (rightBottom >= leftBottom) {
        left = links[4 * left + NEXT_LEFT] ?? 0;
        leftAt += where[2 * left] ?? 0;
      }
      this.steps += 1;
    }
    where[2 * child] = moved;
    const lowestAt = isLeaf ? moved : moved + (this.#memory.lowRightAt[child] ?? 0);
    if (right !== 0) {
      this.#threadRight(lowest, lowestAt, right, rightAt);
      return;
    }
    if (left !== 0) this.#threadLeft(child, isLeaf, left, leftAt);
    this.#lowRight = lowest;
    this.#lowRightAt = lowestAt;
  }

  /** The siblings between the one that was bumped into and the child get even shares of the move. */
  #share(child: number, by: number, sibling: number): void {
    if (child - sibling < 2) return;
    const { moves } = this.#memory;
    this.#shared = true;
    const part = by / (child - sibling);
    this.#add(moves, 2 * sibling + 2, part);
    this.#add(moves, 2 * child, -part);
    this.#add(moves, 2 * child + 1, part - by);
  }

  #add(numbers: Float64Array, at: number, by: number): void {
    numbers[at] = (numbers[at] ?? 0) + by;
  }

  /** The child reaches further down than its siblings: their left side goes on in it. */
  #threadLeft(child: number, isLeaf: boolean, next: number, at: number): void {
    const lowest = this.#lowLeft;
    this.#links[4 * lowest + NEXT_LEFT] = next;
    this.#shear(lowest, at - (this.#where[2 * next] ?? 0) - this.#lowLeftAt);
    const childAt = this.#where[2 * child] ?? 0;
    this.#lowLeft = isLeaf ? child : this.#memory.lowLeft[child] ?? 0;
    this.#lowLeftAt = isLeaf ? childAt : childAt + (this.#memory.lowLeftAt[child] ?? 0);
  }

  /** The siblings reach further down than the child: its right side goes on in them. */
  #threadRight(lowest: number, lowestAt: number, next: number, at: number): void {
    this.#links[4 * lowest + NEXT_RIGHT] = next;
    this.#shear(lowest, at - (this.#where[2 * next] ?? 0) - lowestAt);
  }

  /** So that offsets add up along the thread too, while the item itself stays. */
  #shear(item: number, by: number): void {
    const where = this.#where;
    where[2 * item] = (where[2 * item] ?? 0) + by;
    where[2 * item + OWN] = (where[2 * item + OWN] ?? 0) - by;
  }

  #spread(first: number, last: number): void {
    const { moves } = this.#memory;
    const where = this.#where;
    let shift = 0;
    let change = 0;
    for (let child = first; child <= last; child += 1) {
      shift += moves[2 * child] ?? 0;
      change += shift + (moves[2 * child + 1] ?? 0);
      where[2 * child] = (where[2 * child] ?? 0) + change;
    }
    moves.fill(0, 2 * first, 2 * last + 2);
  }

  #centre(item: number, first: number, last: number): void {
    const where = this.#where;
    const links = this.#links;
    const memory = this.#memory;
    const left = (where[2 * first] ?? 0) + (where[2 * first + OWN] ?? 0) - (links[4 * first + WIDTH] ?? 0) / 2;
    const right = (where[2 * last] ?? 0) + (where[2 * last + OWN] ?? 0) + (links[4 * last + WIDTH] ?? 0) / 2;
    where[2 * item + OWN] = (left + right) / 2;
    memory.lowLeft[item] = this.#lowLeft;
    memory.lowRight[item] = this.#lowRight;
    memory.lowLeftAt[item] = this.#lowLeftAt;
    memory.lowRightAt[item] = this.#lowRightAt;
  }
}
