import type { Forest } from "@treeline/org/chart/forest";

/** A branch as a forest of its own over the same rows: its head stands at the top, and nobody else has a place. */
export function branchForest(forest: Forest, head: number): Forest {
  const start = forest.position[head] ?? 0;
  const above = (forest.level[head] ?? 1) - 1;
  return {
    ...forest,
    parent: forest.parent.with(head, -1),
    roots: Int32Array.of(head),
    unplaced: new Int32Array(0),
    level: forest.level.map((level) => level - above),
    preorder: rowsOfBranch(forest, head),
    position: forest.position.map((place) => place - start),
  };
}

/** The head and everybody below. */
export function rowsOfBranch({ preorder, position, totalCount }: Forest, head: number): Int32Array {
  const start = position[head] ?? 0;
  return preorder.subarray(start, start + (totalCount[head] ?? 0) + 1);
}

export function isInBranch({ position, totalCount }: Forest, head: number, row: number): boolean {
  const below = (position[row] ?? -1) - (position[head] ?? 0);
  return head >= 0 && row >= 0 && below >= 0 && below <= (totalCount[head] ?? 0);
}
