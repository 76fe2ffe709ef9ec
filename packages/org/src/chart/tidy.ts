import type { LayoutMemory } from "./layout-memory.ts";
import { lineUp } from "./line-up.ts";

/** A tree to lay out: managers come before their children, a parent's children are a run, item 0 is the top. */
export interface TidyTree {
  count: number;
  parent: Int32Array;
}

/** Room between neighbours: children of one parent, of the top, and of different parents. */
export interface TidyGaps {
  sibling: number;
  root: number;
  cousin: number;
}

/**
 * Van der Ploeg's tidy tree for items of any size, in linear time, with the corrections of d3-flextree, so as narrow as
 * its. No recursion, as a chain may be 100,000 deep, and loops so plain that their first run, of which the first paint is
 * made, is quick: items without children and as low as each other, most of a chart, stand in a run beside each other, and
 * only the last one's contour goes on. The memory tells who the managers are, and widths and lower edges. First `settle`,
 * then read contours, and `place`.
 */
export class Tidy {
  /** How many neighbours were compared: grows with the number of items. */
  steps = 0;
  readonly #tree: TidyTree;
  readonly #gaps: TidyGaps;
  readonly #memory: LayoutMemory;
  readonly #width: Int32Array;
  readonly #bottom: Int32Array;
  readonly #offset: Float64Array;
  readonly #own: Float64Array;
  readonly #nextLeft: Int32Array;
  readonly #nextRight: Int32Array;
  /** How many left siblings something may still bump into. */
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
    this.#width = memory.width;
    this.#bottom = memory.bottom;
    this.#offset = memory.offset;
    this.#own = memory.own;
    this.#nextLeft = memory.nextLeft;
    this.#nextRight = memory.nextRight;
  }

  settle(): void {
    const { count } = this.#tree;
    const { managing, mixed } = this.#memory;
    this.#own.fill(0, 0, count);
    this.#nextLeft.fill(0, 0, count);
    this.#nextRight.fill(0, 0, count);
    const left = lineUp(this.#gaps, this.#memory);
    this.steps += managing - left;
    for (let next = left - 1; next >= 0; next -= 1) this.#settleTeam(mixed[next] ?? 0);
    this.#offset[0] = -(this.#own[0] ?? 0);
  }

  /** Visits what is furthest left or right at every height, with its middle. */
  walkDown(side: "left" | "right", visit: (item: number, middle: number) => void): void {
    const next = side === "left" ? this.#nextLeft : this.#nextRight;
    let at = this.#offset[0] ?? 0;
    for (let item = next[0] ?? 0; item !== 0; item = next[item] ?? 0) {
      at += this.#offset[item] ?? 0;
      visit(item, at + (this.#own[item] ?? 0));
    }
  }

  /** Answers by item its middle, where that of the top is 0. */
  place(): Float64Array {
    const { parent, count } = this.#tree;
    const offset = this.#offset;
    const own = this.#own;
    own[0] = 0;
    for (let item = 1; item < count; item += 1) {
      const at = (offset[parent[item] ?? 0] ?? 0) + (offset[item] ?? 0);
      offset[item] = at;
      own[item] = at + (own[item] ?? 0);
    }
    return own;
  }

  /** Puts the subtrees of a manager's children side by side, and the manager above their middle. */
  #settleTeam(at: number): void {
    const { managers, heads, below } = this.#memory;
    const first = heads[at] ?? 0;
    const last = (heads[at + 1] ?? 0) - 1;
    const end = below[at + 1] ?? 0;
    const gap = at === 0 ? this.#gaps.root : this.#gaps.sibling;
    this.#reaching = 0;
    this.#shared = false;
    let next = below[at] ?? 0;
    let child = first;
    while (child <= last) {
      const manager = next < end ? managers[next] ?? 0 : last + 1;
      if (child === manager) {
        if (child === first) this.#begin(child, next);
        else this.#append(child, next, gap);
        next += 1;
        child += 1;
      } else child = this.#appendLine(child, manager - 1, child === first, gap);
    }
    if (this.#shared) this.#spread(first, last);
    this.#centre(managers[at] ?? 0, at, first, last);
  }

  #begin(child: number, manager: number): void {
    const memory = this.#memory;
    this.#offset[child] = 0;
    this.#lowLeft = memory.lowLeft[manager] ?? 0;
    this.#lowLeftAt = memory.lowLeftAt[manager] ?? 0;
    this.#lowRight = memory.lowRight[manager] ?? 0;
    this.#lowRightAt = memory.lowRightAt[manager] ?? 0;
    this.#addReach(child, this.#bottom[this.#lowRight] ?? 0);
  }

  /** Puts children without children that end at one height in line, up to the last one at most; answers the child that is next. */
  #appendLine(child: number, last: number, isFirst: boolean, gap: number): number {
    const { width, bottom, offset, own, nextRight } = this.#memory;
    const low = bottom[child] ?? 0;
    const before = child - 1;
    if (!isFirst && low > (bottom[before] ?? 0)) {
      this.#append(child, -1, gap);
      return child + 1;
    }
    const beforeAt = offset[before] ?? 0;
    let wide = width[child] ?? 0;
    let at = isFirst ? 0 : beforeAt + (own[before] ?? 0) + ((width[before] ?? 0) + wide) / 2 + gap;
    let end = child;
    offset[end] = at;
    while (end < last && bottom[end + 1] === low) {
      end += 1;
      const next = width[end] ?? 0;
      at += (wide + next) / 2 + gap;
      offset[end] = at;
      wide = next;
    }
    this.steps += 1;
    this.#addReach(end, low);
    if (isFirst) {
      this.#lowLeft = child;
      this.#lowLeftAt = 0;
    }
    // The contour goes on in the sibling before if that one ends lower, otherwise in what is below that one.
    const isLower = !isFirst && bottom[before] !== low;
    const next = isFirst || isLower ? 0 : nextRight[before] ?? 0;
    if (isLower) this.#threadRight(end, at, before, beforeAt);
    else if (next !== 0) this.#threadRight(end, at, next, beforeAt + (offset[next] ?? 0));
    else {
      this.#lowRight = end;
      this.#lowRightAt = at;
    }
    return end + 1;
  }

  /** `manager` is -1 for a child without children. */
  #append(child: number, manager: number, gap: number): void {
    const lowest = manager < 0 ? child : this.#memory.lowRight[manager] ?? 0;
    this.#separate(child, manager, lowest, gap);
    this.#addReach(child, this.#bottom[lowest] ?? 0);
  }

  #addReach(child: number, low: number): void {
    const { reach, reachOf } = this.#memory;
    let reaching = this.#reaching;
    while (reaching > 0 && low >= (reach[reaching - 1] ?? 0)) reaching -= 1;
    reachOf[reaching] = child;
    reach[reaching] = low;
    this.#reaching = reaching + 1;
  }

  /**
   * Walks down the right side of the siblings before and the left side of the child, and moves the child out of the way.
   * The loop calls nothing, so that what it reads is checked once.
   */
  #separate(child: number, manager: number, lowest: number, gap: number): void {
    const { width, bottom, offset, own, nextLeft, nextRight, reach, reachOf, moves } = this.#memory;
    const { cousin } = this.#gaps;
    let right = child - 1;
    let left = child;
    let rightAt = offset[right] ?? 0;
    // The roots of the subtrees may move closer too, which later levels may not.
    let moved = rightAt + (own[right] ?? 0) - (own[left] ?? 0) + ((width[right] ?? 0) + (width[left] ?? 0)) / 2 + gap;
    let leftAt = moved;
    let last = this.#reaching - 1;
    let steps = 0;
    for (;;) {
      const rightBottom = bottom[right] ?? 0;
      const leftBottom = bottom[left] ?? 0;
      if (rightBottom <= leftBottom) {
        right = nextRight[right] ?? 0;
        rightAt += offset[right] ?? 0;
      }
      if (rightBottom >= leftBottom) {
        left = nextLeft[left] ?? 0;
        leftAt += offset[left] ?? 0;
      }
      steps += 1;
      if (right === 0 || left === 0) break;
      if ((bottom[right] ?? 0) > (reach[last] ?? 0)) last -= 1;
      const apart = ((width[right] ?? 0) + (width[left] ?? 0)) / 2 + (left === child && right < child ? gap : cousin);
      const overlap = rightAt + (own[right] ?? 0) - leftAt - (own[left] ?? 0) + apart;
      if (overlap > 0) {
        leftAt += overlap;
        moved += overlap;
        const sibling = reachOf[last] ?? 0;
        if (sibling < child - 1) {
          // The siblings between the one that was bumped into and the child get even shares of the move.
          const part = overlap / (child - sibling);
          moves[2 * sibling + 2] = (moves[2 * sibling + 2] ?? 0) + part;
          moves[2 * child] = (moves[2 * child] ?? 0) - part;
          moves[2 * child + 1] = (moves[2 * child + 1] ?? 0) + part - overlap;
          this.#shared = true;
        }
      }
    }
    this.steps += steps;
    offset[child] = moved;
    const lowestAt = manager < 0 ? moved : moved + (this.#memory.lowRightAt[manager] ?? 0);
    if (right !== 0) {
      this.#threadRight(lowest, lowestAt, right, rightAt);
      return;
    }
    if (left !== 0) this.#threadLeft(child, manager, left, leftAt);
    this.#lowRight = lowest;
    this.#lowRightAt = lowestAt;
  }

  /** The child reaches further down than its siblings: their left side goes on in it. */
  #threadLeft(child: number, manager: number, next: number, at: number): void {
    const lowest = this.#lowLeft;
    const childAt = this.#offset[child] ?? 0;
    this.#nextLeft[lowest] = next;
    this.#shear(lowest, at - (this.#offset[next] ?? 0) - this.#lowLeftAt);
    this.#lowLeft = manager < 0 ? child : this.#memory.lowLeft[manager] ?? 0;
    this.#lowLeftAt = manager < 0 ? childAt : childAt + (this.#memory.lowLeftAt[manager] ?? 0);
  }

  /** The siblings reach further down than the child: its right side goes on in them. */
  #threadRight(lowest: number, lowestAt: number, next: number, at: number): void {
    this.#nextRight[lowest] = next;
    this.#shear(lowest, at - (this.#offset[next] ?? 0) - lowestAt);
  }

  /** So that offsets add up along the thread too, while the item itself stays. */
  #shear(item: number, by: number): void {
    this.#offset[item] = (this.#offset[item] ?? 0) + by;
    this.#own[item] = (this.#own[item] ?? 0) - by;
  }

  #spread(first: number, last: number): void {
    const { moves } = this.#memory;
    const offset = this.#offset;
    let shift = 0;
    let change = 0;
    for (let child = first; child <= last; child += 1) {
      shift += moves[2 * child] ?? 0;
      change += shift + (moves[2 * child + 1] ?? 0);
      offset[child] = (offset[child] ?? 0) + change;
      moves[2 * child] = 0;
      moves[2 * child + 1] = 0;
    }
  }

  #centre(item: number, manager: number, first: number, last: number): void {
    const offset = this.#offset;
    const own = this.#own;
    const memory = this.#memory;
    const left = (offset[first] ?? 0) + (own[first] ?? 0) - (this.#width[first] ?? 0) / 2;
    const right = (offset[last] ?? 0) + (own[last] ?? 0) + (this.#width[last] ?? 0) / 2;
    own[item] = (left + right) / 2;
    this.#nextLeft[item] = first;
    this.#nextRight[item] = last;
    memory.lowLeft[manager] = this.#lowLeft;
    memory.lowRight[manager] = this.#lowRight;
    memory.lowLeftAt[manager] = this.#lowLeftAt;
    memory.lowRightAt[manager] = this.#lowRightAt;
  }
}
