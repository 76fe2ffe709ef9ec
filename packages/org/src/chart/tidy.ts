/** A tree to lay out: managers come before their children, a parent's children are a run from `first`, item 0 is the top. */
export interface TidyTree {
  count: number;
  parent: Int32Array;
  first: Int32Array;
  team: Int32Array;
  width: Float64Array;
  /** With the room below it. */
  height: Float64Array;
}

/** Room between neighbours: children of one parent, of the top, and of different parents. */
export interface TidyGaps {
  sibling: number;
  root: number;
  cousin: number;
}

export interface TidyPlaces {
  /** By item; the top's middle is 0. */
  middle: Float64Array;
  top: Float64Array;
  /** How many neighbours were compared: grows with the number of items. */
  steps: number;
}

/**
 * Van der Ploeg's tidy tree for items of any size, in linear time, with the corrections of d3-flextree, so as narrow as
 * its. Small methods and no recursion: these are quick in their first calls, and a chain may be 100,000 deep.
 */
export function layOutTidily(tree: TidyTree, gaps: TidyGaps): TidyPlaces {
  const layout = new Tidy(tree, gaps);
  layout.drop();
  for (let item = tree.count - 1; item >= 0; item -= 1) layout.settle(item);
  return layout.resolve();
}

class Tidy {
  readonly #tree: TidyTree;
  readonly #gaps: TidyGaps;
  readonly #top: Float64Array;
  readonly #bottom: Float64Array;
  /** Where an item is from its parent's reference, the part of it that its subtree doesn't share, and pending moves. */
  readonly #offset: Float64Array;
  readonly #own: Float64Array;
  readonly #shift: Float64Array;
  readonly #change: Float64Array;
  /** A subtree's lowest items on either side, and where they are from its root. */
  readonly #lowestLeft: Int32Array;
  readonly #lowestRight: Int32Array;
  readonly #lowestLeftOffset: Float64Array;
  readonly #lowestRightOffset: Float64Array;
  /** Below a lowest item: where the contour goes on, 0 for nowhere. */
  readonly #nextLeft: Int32Array;
  readonly #nextRight: Int32Array;
  /** Left siblings that something may still bump into, the nearest last, and how far down they reach. */
  readonly #reachOf: Int32Array;
  readonly #reach: Float64Array;
  #reaching = 0;
  #steps = 0;

  constructor(tree: TidyTree, gaps: TidyGaps) {
    const { count } = tree;
    this.#tree = tree;
    this.#gaps = gaps;
    this.#top = new Float64Array(count);
    this.#bottom = new Float64Array(count);
    this.#offset = new Float64Array(count);
    this.#own = new Float64Array(count);
    this.#shift = new Float64Array(count);
    this.#change = new Float64Array(count);
    this.#lowestLeft = new Int32Array(count);
    this.#lowestRight = new Int32Array(count);
    this.#lowestLeftOffset = new Float64Array(count);
    this.#lowestRightOffset = new Float64Array(count);
    this.#nextLeft = new Int32Array(count);
    this.#nextRight = new Int32Array(count);
    this.#reachOf = new Int32Array(count);
    this.#reach = new Float64Array(count);
  }

  /** Everybody below their parent; each item is at first its own lowest one. */
  drop(): void {
    const { count, parent, height } = this.#tree;
    this.#bottom[0] = height[0] ?? 0;
    for (let item = 1; item < count; item += 1) {
      const top = this.#bottom[parent[item] ?? 0] ?? 0;
      this.#top[item] = top;
      this.#bottom[item] = top + (height[item] ?? 0);
      this.#lowestLeft[item] = item;
      this.#lowestRight[item] = item;
    }
  }

  /** Puts the subtrees of an item's children side by side, and the item above their middle. */
  settle(item: number): void {
    const first = this.#tree.first[item] ?? 0;
    if (first === 0) return;
    const last = first + (this.#tree.team[item] ?? 0) - 1;
    this.#reaching = 0;
    this.#addReach(first, this.#bottom[this.#lowestLeft[first] ?? 0] ?? 0);
    for (let child = first + 1; child <= last; child += 1) this.#append(first, child);
    if (last > first + 1) this.#spread(first, last);
    this.#centre(item, first, last);
  }

  resolve(): TidyPlaces {
    const { count, parent } = this.#tree;
    const middle = new Float64Array(count);
    this.#offset[0] = -(this.#own[0] ?? 0);
    for (let item = 1; item < count; item += 1) {
      const offset = (this.#offset[parent[item] ?? 0] ?? 0) + (this.#offset[item] ?? 0);
      this.#offset[item] = offset;
      middle[item] = offset + (this.#own[item] ?? 0);
    }
    return { middle, top: this.#top, steps: this.#steps };
  }

  #append(first: number, child: number): void {
    // Before the subtrees share a contour: how far down the new one reaches.
    const low = this.#bottom[this.#lowestRight[child] ?? 0] ?? 0;
    this.#separate(first, child);
    while (this.#reaching > 0 && low >= (this.#reach[this.#reaching - 1] ?? 0)) this.#reaching -= 1;
    this.#addReach(child, low);
  }

  #addReach(child: number, low: number): void {
    this.#reachOf[this.#reaching] = child;
    this.#reach[this.#reaching] = low;
    this.#reaching += 1;
  }

  /** Walks down the right side of the siblings before and the left side of the child, and moves the child out of the way. */
  #separate(first: number, child: number): void {
    let right = child - 1;
    let left = child;
    let rightAt = this.#offset[right] ?? 0;
    let leftAt = this.#offset[left] ?? 0;
    let reach = this.#reaching - 1;
    while (right !== 0 && left !== 0) {
      const rightBottom = this.#bottom[right] ?? 0;
      const leftBottom = this.#bottom[left] ?? 0;
      if (rightBottom > (this.#reach[reach] ?? 0)) reach -= 1;
      const overlap = this.#overlap(right, left, rightAt, leftAt);
      // The roots of the subtrees may move closer too, which later levels may not.
      if (overlap > 0 || (overlap < 0 && left === child && right === child - 1)) {
        leftAt += overlap;
        this.#move(child, overlap);
        this.#share(this.#reachOf[reach] ?? 0, child, overlap);
      }
      if (rightBottom <= leftBottom) {
        right = this.#belowRight(right);
        rightAt += this.#offset[right] ?? 0;
      }
      if (rightBottom >= leftBottom) {
        left = this.#belowLeft(left);
        leftAt += this.#offset[left] ?? 0;
      }
      this.#steps += 1;
    }
    if (right === 0 && left !== 0) this.#threadLeft(first, child, left, leftAt);
    else if (right !== 0 && left === 0) this.#threadRight(child, right, rightAt);
  }

  #overlap(right: number, left: number, rightAt: number, leftAt: number): number {
    const { width } = this.#tree;
    const distance = rightAt + (this.#own[right] ?? 0) - (leftAt + (this.#own[left] ?? 0));
    return distance + (width[right] ?? 0) / 2 + (width[left] ?? 0) / 2 + this.#gap(right, left);
  }

  #gap(a: number, b: number): number {
    const { parent } = this.#tree;
    if (parent[a] !== parent[b]) return this.#gaps.cousin;
    return parent[a] === 0 ? this.#gaps.root : this.#gaps.sibling;
  }

  #move(child: number, by: number): void {
    this.#offset[child] = (this.#offset[child] ?? 0) + by;
    this.#lowestLeftOffset[child] = (this.#lowestLeftOffset[child] ?? 0) + by;
    this.#lowestRightOffset[child] = (this.#lowestRightOffset[child] ?? 0) + by;
  }

  /** The siblings between the one that was bumped into and the child get even shares of the move. */
  #share(sibling: number, child: number, by: number): void {
    if (child - sibling < 2) return;
    const part = by / (child - sibling);
    this.#shift[sibling + 1] = (this.#shift[sibling + 1] ?? 0) + part;
    this.#shift[child] = (this.#shift[child] ?? 0) - part;
    this.#change[child] = (this.#change[child] ?? 0) - (by - part);
  }

  #belowLeft(item: number): number {
    const first = this.#tree.first[item] ?? 0;
    return first === 0 ? this.#nextLeft[item] ?? 0 : first;
  }

  #belowRight(item: number): number {
    const first = this.#tree.first[item] ?? 0;
    return first === 0 ? this.#nextRight[item] ?? 0 : first + (this.#tree.team[item] ?? 0) - 1;
  }

  /** The child reaches further down than its siblings: their left side goes on in it. */
  #threadLeft(first: number, child: number, next: number, at: number): void {
    const lowest = this.#lowestLeft[first] ?? 0;
    this.#nextLeft[lowest] = next;
    this.#shear(lowest, at - (this.#offset[next] ?? 0) - (this.#lowestLeftOffset[first] ?? 0));
    this.#lowestLeft[first] = this.#lowestLeft[child] ?? 0;
    this.#lowestLeftOffset[first] = this.#lowestLeftOffset[child] ?? 0;
  }

  /** The siblings reach further down than the child: its right side goes on in them. */
  #threadRight(child: number, next: number, at: number): void {
    const lowest = this.#lowestRight[child] ?? 0;
    this.#nextRight[lowest] = next;
    this.#shear(lowest, at - (this.#offset[next] ?? 0) - (this.#lowestRightOffset[child] ?? 0));
    this.#lowestRight[child] = this.#lowestRight[child - 1] ?? 0;
    this.#lowestRightOffset[child] = this.#lowestRightOffset[child - 1] ?? 0;
  }

  /** So that offsets add up along the thread too, while the item itself stays. */
  #shear(item: number, by: number): void {
    this.#offset[item] = (this.#offset[item] ?? 0) + by;
    this.#own[item] = (this.#own[item] ?? 0) - by;
  }

  #spread(first: number, last: number): void {
    let shift = 0;
    let change = 0;
    for (let child = first; child <= last; child += 1) {
      shift += this.#shift[child] ?? 0;
      change += shift + (this.#change[child] ?? 0);
      this.#offset[child] = (this.#offset[child] ?? 0) + change;
    }
  }

  #centre(item: number, first: number, last: number): void {
    const { width } = this.#tree;
    const left = (this.#own[first] ?? 0) + (this.#offset[first] ?? 0) - (width[first] ?? 0) / 2;
    const right = (this.#own[last] ?? 0) + (this.#offset[last] ?? 0) + (width[last] ?? 0) / 2;
    this.#own[item] = (left + right) / 2;
    this.#lowestLeft[item] = this.#lowestLeft[first] ?? 0;
    this.#lowestLeftOffset[item] = this.#lowestLeftOffset[first] ?? 0;
    this.#lowestRight[item] = this.#lowestRight[last] ?? 0;
    this.#lowestRightOffset[item] = this.#lowestRightOffset[last] ?? 0;
  }
}
