/**
 * Working memory in which the steps of a layout leave each other what they found, and which the next layout may use again:
 * to get and to give back as much takes about as long as a layout.
 */
export class LayoutMemory {
  /** Of the items while they grow. */
  parent = new Int32Array();
  start = new Int32Array();
  rows = new Int32Array();
  /** Reports that wait until their manager's cards are there. */
  aside = new Int32Array();
  /** How many items have children, and in their order which. */
  managing = 0;
  managers = new Int32Array();
  /** By manager: the first child, and which of the managers is the first one among the children. The next manager's follow. */
  heads = new Int32Array();
  below = new Int32Array();
  /** By manager: the lowest items of the branch on either side, and how far right of the manager's reference these are. */
  lowLeft = new Int32Array();
  lowRight = new Int32Array();
  lowLeftAt = new Float64Array();
  lowRightAt = new Float64Array();
  /** The managers whose teams don't simply stand in line. */
  mixed = new Int32Array();
  /** By item: the width, and the lower edge with the room below. */
  width = new Int32Array();
  bottom = new Int32Array();
  /** By item, of stacks: the most rows of a column. */
  high = new Int32Array();
  /** By item: its place from its parent's reference, and the part of it that its subtree doesn't share. */
  offset = new Float64Array();
  own = new Float64Array();
  /** By item: the next one down its left and its right side (a child, or for a lowest item where the contour goes on), 0 for none. */
  nextLeft = new Int32Array();
  nextRight = new Int32Array();
  /** Left siblings that something may still bump into, the nearest last, and how far down they reach. */
  reachOf = new Int32Array();
  reach = new Int32Array();
  /** Moves that siblings share, two by item, all 0 but while their team is settled. */
  moves = new Float64Array();

  /** Room for so many items, and an end. */
  fit(items: number): void {
    if (this.width.length > items) return;
    for (const name of INTEGERS) this[name] = new Int32Array(items + 1);
    for (const name of PLACES) this[name] = new Float64Array(items + 1);
    this.moves = new Float64Array(2 * items + 2);
  }
}

const INTEGERS = [
  "parent", "start", "rows", "aside", "managers", "heads", "below", "lowLeft", "lowRight", "mixed", "width", "bottom", "high", "nextLeft", "nextRight", "reachOf", "reach",
] as const;
const PLACES = ["lowLeftAt", "lowRightAt", "offset", "own"] as const;
