import type { Forest } from "@treeline/org/chart/forest";

/** The chart as one reads it from top to bottom: everybody whose managers' teams are all open (1 by row). */
export interface Tree {
  forest: Forest;
  open: Uint8Array;
}

export const isOpen = ({ forest, open }: Tree, row: number) => open[row] === 1 && (forest.directCount[row] ?? 0) > 0;

/** Everybody who stands beside a row below the same manager, the row too. */
export function siblingsOf({ parent, first, children, roots }: Forest, row: number): Int32Array {
  const manager = parent[row] ?? -1;
  return manager < 0 ? roots : children.subarray(first[manager], first[manager + 1]);
}

/** The row if it is shown, else the nearest manager who is; the first root for who is not in the tree, -1 without any. */
export function shownAt({ forest, open }: Tree, row: number): number {
  let shown = row;
  let top = row;
  for (let at = row; at >= 0; at = forest.parent[at] ?? -1) {
    if (at !== row && open[at] !== 1) shown = at;
    top = at;
  }
  return forest.roots.includes(top) ? shown : forest.roots[0] ?? -1;
}

/** -1 after the last. */
export function nextOf(tree: Tree, row: number): number {
  const { position, preorder, totalCount, unplaced } = tree.forest;
  const next = (position[row] ?? 0) + 1 + (isOpen(tree, row) ? 0 : totalCount[row] ?? 0);
  return next < preorder.length - unplaced.length ? preorder[next] ?? -1 : -1;
}

/** -1 before the first. */
export function previousOf(tree: Tree, row: number): number {
  const siblings = siblingsOf(tree.forest, row);
  const place = siblings.indexOf(row);
  return place > 0 ? lastWithin(tree, siblings[place - 1] ?? -1) : tree.forest.parent[row] ?? -1;
}

export function lastOf(tree: Tree): number {
  return lastWithin(tree, tree.forest.roots.at(-1) ?? -1);
}

/** The rows around one, `most` of them or fewer, in the order of the tree. */
export function rowsAround(tree: Tree, row: number, most: number): number[] {
  const before: number[] = [];
  for (let at = previousOf(tree, row); at >= 0 && before.length < most / 2; at = previousOf(tree, at)) before.push(at);
  const rows = before.reverse();
  for (let at = row; at >= 0 && rows.length < most; at = nextOf(tree, at)) rows.push(at);
  return rows;
}

function lastWithin(tree: Tree, row: number): number {
  const { first, children } = tree.forest;
  let last = row;
  while (last >= 0 && isOpen(tree, last)) last = children[(first[last + 1] ?? 0) - 1] ?? -1;
  return last;
}
