import { firstRowOf, itemsBetween, levelsBetween, rightOf, siblingsOf, stackAt, type Boxes, type Rect, type Stack } from "./boxes.ts";
import { cellsBetween, lastRowOf } from "./in-view.ts";
import { LinePieces, type DrawLine } from "./line-pieces.ts";

/**
 * Draws every piece whose bounding box touches the rectangle, shared ones once: a manager's drop, the bus along the team,
 * the drop to each report, a rail for each column of a stack, and the tick to each card on it.
 */
export function eachLine(boxes: Boxes, rect: Rect, draw: DrawLine): void {
  const lines = new Lines(boxes, rect, draw);
  const levels = levelsBetween(boxes, rect.y, rect.y + rect.height);
  for (let level = Math.max(levels.first, 1); level <= levels.last; level += 1) lines.drawLevel(level);
}

/** Draws the line from the row up to the top, in the same pieces, but for the end of a bus or a rail that leads on to others. */
export function eachLineUp(boxes: Boxes, row: number, draw: DrawLine): void {
  const lines = new Lines(boxes, { x: 0, y: 0, width: boxes.width, height: boxes.height }, draw);
  let item = boxes.itemOf[row] ?? 0;
  if (item > 0) lines.drawUp(item, boxes.y[row] ?? 0, boxes.x[row] ?? 0);
  for (item = boxes.items.parent[item] ?? 0; item > 0; item = boxes.items.parent[item] ?? 0) lines.drawUp(item, boxes.top[item] ?? 0, boxes.left[item] ?? 0);
}

class Lines {
  readonly #boxes: Boxes;
  readonly #rect: Rect;
  readonly #pieces: LinePieces;

  constructor(boxes: Boxes, rect: Rect, draw: DrawLine) {
    this.#boxes = boxes;
    this.#rect = rect;
    this.#pieces = new LinePieces(boxes.measures, rect, draw);
  }

  /** The lines from the level above to this one. A bus may cross the view between two reports outside of it. */
  drawLevel(level: number): void {
    const { items } = this.#boxes;
    const inside = itemsBetween(this.#boxes, level, this.#rect.x, this.#rect.x + this.#rect.width);
    const first = Math.max(inside.first - 1, items.levels[level] ?? 0);
    const end = Math.min(inside.end + 1, items.levels[level + 1] ?? 0);
    for (let item = first; item < end; item += 1) {
      if (item === first || items.parent[item] !== items.parent[item - 1]) this.#drawTop(item);
      this.#drawItem(item);
    }
  }

  /** From a card at this place, which the item shows, to the manager's card. */
  drawUp(item: number, y: number, x: number): void {
    this.#pieces.row = firstRowOf(this.#boxes, item);
    const manager = this.#boxes.items.parent[item] ?? 0;
    if (manager === 0) return;
    const { card, indent, rail } = this.#boxes.measures;
    const stack = stackAt(this.#boxes, item);
    const joint = stack === null ? x + card.width / 2 : x - indent + rail;
    if (stack?.hung !== true) {
      const from = this.#middle(manager);
      this.#drop(manager, this.#bus(item));
      if (from !== joint) this.#pieces.add(from, this.#bus(item), from, this.#bus(item), joint + this.#pieces.bend(from - joint), this.#bus(item));
    }
    if (stack === null) this.#turnDown(item, joint, y);
    else {
      this.#rail(item, stack, joint, y + card.height / 2);
      this.#pieces.addTick(joint, y + card.height / 2);
    }
  }

  /** From the manager down to the bus, and along it. */
  #drawTop(child: number): void {
    const manager = this.#boxes.items.parent[child] ?? 0;
    this.#pieces.row = firstRowOf(this.#boxes, manager);
    if (stackAt(this.#boxes, child)?.hung === true) return;
    const [from, bus] = [this.#middle(manager), this.#bus(child)];
    this.#drop(manager, bus);
    const { first, last } = siblingsOf(this.#boxes.items, child);
    const [leftmost, rightmost] = [this.#joint(first, false), this.#joint(last, true)];
    const left = leftmost < from ? leftmost + this.#pieces.bend(from - leftmost) : from;
    const right = rightmost > from ? rightmost + this.#pieces.bend(from - rightmost) : from;
    if (left < right) this.#pieces.add(left, bus, left, bus, right, bus);
  }

  #drawItem(item: number): void {
    this.#pieces.row = firstRowOf(this.#boxes, item);
    const stack = stackAt(this.#boxes, item);
    if (stack === null) this.#turnDown(item, this.#joint(item, false), this.#boxes.top[item] ?? 0);
    else this.#drawStack(item, stack);
  }

  #drawStack(item: number, stack: Stack): void {
    const { card, indent, rail, corner } = this.#boxes.measures;
    const { x, y, width, height } = this.#rect;
    const columns = cellsBetween(x - (stack.left - indent + rail), width, indent - rail, stack.pitch.width, stack.columns);
    // A rail's corner reaches a little beyond it.
    const [first, last] = [Math.max(columns.first - 1, 0), Math.min(columns.last + 1, stack.columns - 1)];
    const rows = cellsBetween(y - (stack.top + card.height / 2 - corner), height, corner, stack.pitch.height, stack.rows);
    for (let column = first; column <= last; column += 1) {
      const joint = stack.left - indent + rail + column * stack.pitch.width;
      const lowest = lastRowOf(stack, column);
      this.#rail(item, stack, joint, this.#side(stack, lowest));
      for (let row = rows.first; row <= Math.min(rows.last, lowest); row += 1) this.#pieces.addTick(joint, this.#side(stack, row));
    }
  }

  /** Straight down from the manager's middle. */
  #drop(manager: number, bus: number): void {
    const [x, y] = [this.#middle(manager), this.#below(manager)];
    this.#pieces.add(x, y, x, y, x, bus);
  }

  /** From the bus down to a height. */
  #turnDown(item: number, joint: number, to: number): void {
    const bus = this.#bus(item);
    const bend = this.#pieces.bend(this.#middle(this.#boxes.items.parent[item] ?? 0) - joint);
    this.#pieces.add(joint + bend, bus, joint, bus, joint, to);
  }

  /** Down to where the tick to the card turns off. */
  #rail(item: number, stack: Stack, joint: number, side: number): void {
    const to = side - this.#pieces.tickBend;
    const bottom = this.#below(this.#boxes.items.parent[item] ?? 0);
    if (stack.hung) this.#pieces.add(joint, bottom, joint, bottom, joint, to);
    else this.#turnDown(item, joint, to);
  }

  #middle(card: number): number {
    return (this.#boxes.left[card] ?? 0) + this.#boxes.measures.card.width / 2;
  }

  /** A card's lower edge. */
  #below(card: number): number {
    return (this.#boxes.top[card] ?? 0) + this.#boxes.measures.card.height;
  }

  /** Where an item's line leaves the bus: above a card's middle, or at the rail of a stack's first or last column. */
  #joint(item: number, last: boolean): number {
    const { card, rail, indent } = this.#boxes.measures;
    const isCard = (this.#boxes.items.start[item + 1] ?? 0) - (this.#boxes.items.start[item] ?? 0) === 1;
    if (isCard) return this.#middle(item);
    return rail + (last ? rightOf(this.#boxes, item) - card.width - indent : this.#boxes.left[item] ?? 0);
  }

  #bus(item: number): number {
    return (this.#boxes.top[item] ?? 0) - this.#boxes.measures.level / 2;
  }

  /** The middle height of a member's card. */
  #side(stack: Stack, row: number): number {
    return stack.top + row * stack.pitch.height + this.#boxes.measures.card.height / 2;
  }
}
