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

/**
 * An item's numbers lie side by side, in one line of the processor's cache: where it is from its parent's reference, the
 * part of it that its subtree doesn't share, its lower edge and width, pending moves of it and of the siblings up to it,
 * and where its subtree's lowest items are on either side.
 */
const STRIDE = 8;
const [OFFSET, OWN, BOTTOM, WIDTH, SHIFT, CHANGE, LOW_LEFT_AT, LOW_RIGHT_AT] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/**
 * An item's links: the next one down its left and its right side (a child, or for a lowest item where the contour goes
 * on), and its subtree's lowest items on either side. 0 is none.
 */
const LINKS = 4;
const [NEXT_LEFT, NEXT_RIGHT, LOW_LEFT, LOW_RIGHT] = [0, 1, 2, 3] as const;

/** Working memory that the next layout may use again: to get and to give back as much takes about as long as a layout. */
export class TidyMemory {
  numbers = new Float64Array();
  links = new Int32Array();

  clear(items: number): void {
    if (this.links.length < items * LINKS) {
      this.numbers = new Float64Array(items * STRIDE);
      this.links = new Int32Array(items * LINKS);
    } else {
      this.numbers.fill(0, 0, items * STRIDE);
      this.links.fill(0, 0, items * LINKS);
    }
  }
}

/**
 * Van der Ploeg's tidy tree for items of any size, in linear time, with the corrections of d3-flextree, so as narrow as
 * its. Small methods and no recursion: these are quick in their first calls, and a chain may be 100,000 deep. First `hang` every
 * item in their order, then `settle`, then read contours and `place` every item in their order.
 */
export class Tidy {
  /** By item. */
  readonly top: Float64Array;
  /** How many neighbours were compared: grows with the number of items. */
  steps = 0;
  readonly #tree: TidyTree;
  readonly #gaps: TidyGaps;
  readonly #numbers: Float64Array;
  readonly #links: Int32Array;
  /** Left siblings that something may still bump into, the nearest last, and how far down they reach. */
  readonly #reachOf: number[] = [];
  readonly #reach: number[] = [];
  #reaching = 0;
  /** Whether a move has to be shared with siblings. */
  #shared = false;

  constructor(tree: TidyTree, gaps: TidyGaps, memory: TidyMemory = new TidyMemory()) {
    this.#tree = tree;
    this.#gaps = gaps;
    this.top = new Float64Array(tree.count);
    memory.clear(tree.count);
    this.#numbers = memory.numbers;
    this.#links = memory.links;
  }

  /** Right below the parent; the height is with the room below. Each item is at first its own lowest one. */
  hang(item: number, width: number, height: number): void {
    const { parent, first, team } = this.#tree;
    const numbers = this.#numbers;
    const links = this.#links;
    const top = item === 0 ? 0 : numbers[(parent[item] ?? 0) * STRIDE + BOTTOM] ?? 0;
    const child = first[item] ?? 0;
    this.top[item] = top;
    numbers[item * STRIDE + BOTTOM] = top + height;
    numbers[item * STRIDE + WIDTH] = width;
    links[item * LINKS + LOW_LEFT] = item;
    links[item * LINKS + LOW_RIGHT] = item;
    if (child === 0) return;
    links[item * LINKS + NEXT_LEFT] = child;
    links[item * LINKS + NEXT_RIGHT] = child + (team[item] ?? 0) - 1;
  }

  settle(): void {
    for (let item = this.#tree.count - 1; item >= 0; item -= 1) this.#settleTeam(item);
    this.#numbers[OFFSET] = -(this.#numbers[OWN] ?? 0);
  }

  /** Visits what is furthest left or right at every height, with its middle. */
  walkDown(side: "left" | "right", visit: (item: number, middle: number) => void): void {
    const link = side === "left" ? NEXT_LEFT : NEXT_RIGHT;
    let at = this.#numbers[OFFSET] ?? 0;
    for (let item = this.#links[link] ?? 0; item !== 0; item = this.#links[item * LINKS + link] ?? 0) {
      at += this.#numbers[item * STRIDE + OFFSET] ?? 0;
      visit(item, at + (this.#numbers[item * STRIDE + OWN] ?? 0));
    }
  }

  /** Answers an item's middle, where that of the top is 0. */
  place(item: number): number {
    const numbers = this.#numbers;
    const offset = (numbers[(this.#tree.parent[item] ?? 0) * STRIDE + OFFSET] ?? 0) + (numbers[item * STRIDE + OFFSET] ?? 0);
    numbers[item * STRIDE + OFFSET] = offset;
    return offset + (numbers[item * STRIDE + OWN] ?? 0);
  }

  /** Puts the subtrees of an item's children side by side, and the item above their middle. */
  #settleTeam(item: number): void {
    const first = this.#tree.first[item] ?? 0;
    if (first === 0) return;
    const last = first + (this.#tree.team[item] ?? 0) - 1;
    const gap = item === 0 ? this.#gaps.root : this.#gaps.sibling;
    this.#reaching = 0;
    this.#shared = false;
    this.#addReach(first, this.#lowest(first, LOW_LEFT));
    for (let child = first + 1; child <= last; child += 1) this.#append(first, child, gap);
    if (this.#shared) this.#spread(first, last);
    this.#centre(item, first, last);
  }

  /** The lower edge of a subtree's lowest item on one side. */
  #lowest(item: number, side: typeof LOW_LEFT | typeof LOW_RIGHT): number {
    return this.#numbers[(this.#links[item * LINKS + side] ?? 0) * STRIDE + BOTTOM] ?? 0;
  }

  #append(first: number, child: number, gap: number): void {
    // Before the subtrees share a contour: how far down the new one reaches.
    const low = this.#lowest(child, LOW_RIGHT);
    const isShort = this.#links[child * LINKS + NEXT_LEFT] === 0 && low <= (this.#numbers[(child - 1) * STRIDE + BOTTOM] ?? 0);
    if (isShort) this.#standBeside(child, low, gap);
    else this.#separate(first, child, gap);
    while (this.#reaching > 0 && low >= (this.#reach[this.#reaching - 1] ?? 0)) this.#reaching -= 1;
    this.#addReach(child, low);
  }

  /** What `#separate` comes to for an item with nothing below that ends no lower than the sibling before it. */
  #standBeside(child: number, bottom: number, gap: number): void {
    const numbers = this.#numbers;
    const before = (child - 1) * STRIDE;
    const at = child * STRIDE;
    const beforeAt = numbers[before + OFFSET] ?? 0;
    const offset = beforeAt + (numbers[before + OWN] ?? 0) + ((numbers[before + WIDTH] ?? 0) + (numbers[at + WIDTH] ?? 0)) / 2 + gap;
    numbers[at + OFFSET] = offset;
    numbers[at + LOW_LEFT_AT] = offset;
    numbers[at + LOW_RIGHT_AT] = offset;
    this.steps += 1;
    if (numbers[before + BOTTOM] !== bottom) this.#threadRight(child, child - 1, beforeAt);
    else {
      const next = this.#links[(child - 1) * LINKS + NEXT_RIGHT] ?? 0;
      if (next !== 0) this.#threadRight(child, next, beforeAt + (numbers[next * STRIDE + OFFSET] ?? 0));
    }
  }

  #addReach(child: number, low: number): void {
    this.#reachOf[this.#reaching] = child;
    this.#reach[this.#reaching] = low;
    this.#reaching += 1;
  }

  /** Walks down the right side of the siblings before and the left side of the child, and moves the child out of the way. */
  #separate(first: number, child: number, gap: number): void {
    const numbers = this.#numbers;
    let right = child - 1;
    let left = child;
    let rightAt = numbers[right * STRIDE + OFFSET] ?? 0;
    let leftAt = numbers[left * STRIDE + OFFSET] ?? 0;
    let reach = this.#reaching - 1;
    while (right !== 0 && left !== 0) {
      const rightBottom = numbers[right * STRIDE + BOTTOM] ?? 0;
      const leftBottom = numbers[left * STRIDE + BOTTOM] ?? 0;
      if (rightBottom > (this.#reach[reach] ?? 0)) reach -= 1;
      const overlap = this.#overlap(right, left) + rightAt - leftAt + (left === child && right < child ? gap : this.#gaps.cousin);
      // The roots of the subtrees may move closer too, which later levels may not.
      if (overlap > 0 || (overlap < 0 && left === child && right === child - 1)) {
        leftAt += overlap;
        this.#move(child, overlap, this.#reachOf[reach] ?? 0);
      }
      if (rightBottom <= leftBottom) {
        right = this.#links[right * LINKS + NEXT_RIGHT] ?? 0;
        rightAt += numbers[right * STRIDE + OFFSET] ?? 0;
      }
      if (rightBottom >= leftBottom) {
        left = this.#links[left * LINKS + NEXT_LEFT] ?? 0;
        leftAt += numbers[left * STRIDE + OFFSET] ?? 0;
      }
      this.steps += 1;
    }
    if (left !== 0) this.#threadLeft(first, child, left, leftAt);
    else if (right !== 0) this.#threadRight(child, right, rightAt);
  }

  /** How far two items share a place, but for what their subtrees were moved. */
  #overlap(right: number, left: number): number {
    const numbers = this.#numbers;
    const r = right * STRIDE;
    const l = left * STRIDE;
    return (numbers[r + OWN] ?? 0) - (numbers[l + OWN] ?? 0) + ((numbers[r + WIDTH] ?? 0) + (numbers[l + WIDTH] ?? 0)) / 2;
  }

  /** The siblings between the one that was bumped into and the child get even shares of the move. */
  #move(child: number, by: number, sibling: number): void {
    this.#add(child * STRIDE + OFFSET, by);
    this.#add(child * STRIDE + LOW_LEFT_AT, by);
    this.#add(child * STRIDE + LOW_RIGHT_AT, by);
    if (child - sibling < 2) return;
    this.#shared = true;
    const part = by / (child - sibling);
    this.#add((sibling + 1) * STRIDE + SHIFT, part);
    this.#add(child * STRIDE + SHIFT, -part);
    this.#add(child * STRIDE + CHANGE, part - by);
  }

  #add(at: number, by: number): void {
    this.#numbers[at] = (this.#numbers[at] ?? 0) + by;
  }

  /** The child reaches further down than its siblings: their left side goes on in it. */
  #threadLeft(first: number, child: number, next: number, at: number): void {
    const numbers = this.#numbers;
    const links = this.#links;
    const lowest = links[first * LINKS + LOW_LEFT] ?? 0;
    links[lowest * LINKS + NEXT_LEFT] = next;
    this.#shear(lowest, at - (numbers[next * STRIDE + OFFSET] ?? 0) - (numbers[first * STRIDE + LOW_LEFT_AT] ?? 0));
    links[first * LINKS + LOW_LEFT] = links[child * LINKS + LOW_LEFT] ?? 0;
    numbers[first * STRIDE + LOW_LEFT_AT] = numbers[child * STRIDE + LOW_LEFT_AT] ?? 0;
  }

  /** The siblings reach further down than the child: its right side goes on in them. */
  #threadRight(child: number, next: number, at: number): void {
    const numbers = this.#numbers;
    const links = this.#links;
    const lowest = links[child * LINKS + LOW_RIGHT] ?? 0;
    links[lowest * LINKS + NEXT_RIGHT] = next;
    this.#shear(lowest, at - (numbers[next * STRIDE + OFFSET] ?? 0) - (numbers[child * STRIDE + LOW_RIGHT_AT] ?? 0));
    links[child * LINKS + LOW_RIGHT] = links[(child - 1) * LINKS + LOW_RIGHT] ?? 0;
    numbers[child * STRIDE + LOW_RIGHT_AT] = numbers[(child - 1) * STRIDE + LOW_RIGHT_AT] ?? 0;
  }

  /** So that offsets add up along the thread too, while the item itself stays. */
  #shear(item: number, by: number): void {
    this.#add(item * STRIDE + OFFSET, by);
    this.#add(item * STRIDE + OWN, -by);
  }

  #spread(first: number, last: number): void {
    const numbers = this.#numbers;
    let shift = 0;
    let change = 0;
    for (let child = first; child <= last; child += 1) {
      shift += numbers[child * STRIDE + SHIFT] ?? 0;
      change += shift + (numbers[child * STRIDE + CHANGE] ?? 0);
      numbers[child * STRIDE + OFFSET] = (numbers[child * STRIDE + OFFSET] ?? 0) + change;
    }
  }

  #centre(item: number, first: number, last: number): void {
    const numbers = this.#numbers;
    const links = this.#links;
    const l = first * STRIDE;
    const r = last * STRIDE;
    const left = (numbers[l + OWN] ?? 0) + (numbers[l + OFFSET] ?? 0) - (numbers[l + WIDTH] ?? 0) / 2;
    const right = (numbers[r + OWN] ?? 0) + (numbers[r + OFFSET] ?? 0) + (numbers[r + WIDTH] ?? 0) / 2;
    numbers[item * STRIDE + OWN] = (left + right) / 2;
    numbers[item * STRIDE + LOW_LEFT_AT] = numbers[l + LOW_LEFT_AT] ?? 0;
    numbers[item * STRIDE + LOW_RIGHT_AT] = numbers[r + LOW_RIGHT_AT] ?? 0;
    links[item * LINKS + LOW_LEFT] = links[first * LINKS + LOW_LEFT] ?? 0;
    links[item * LINKS + LOW_RIGHT] = links[last * LINKS + LOW_RIGHT] ?? 0;
  }
}
