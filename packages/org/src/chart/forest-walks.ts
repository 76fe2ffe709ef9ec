import type { Columns } from "./columns.ts";
import type { Forest } from "./forest.ts";

export function countReports(parent: Int32Array): Int32Array {
  const counts = new Int32Array(parent.length);
  for (let row = 0; row < parent.length; row += 1) {
    const manager = parent[row] ?? -1;
    if (manager >= 0) counts[manager] = (counts[manager] ?? 0) + 1;
  }
  return counts;
}

/** Where each team begins, and the end. */
export function startsOf(directCount: Int32Array): Int32Array {
  const first = new Int32Array(directCount.length + 1);
  for (let row = 0; row < directCount.length; row += 1) first[row + 1] = (first[row] ?? 0) + (directCount[row] ?? 0);
  return first;
}

/** Of somebody with nobody above: whether they have a place. */
export function isRoot({ vacant, confirmedRoot, hidden }: Pick<Columns, "vacant" | "confirmedRoot" | "hidden">, directCount: Int32Array, row: number): boolean {
  return (directCount[row] ?? 0) > 0 || vacant[row] === 1 || confirmedRoot?.[row] === 1 || hidden?.[row] === 1;
}

type Teams = Pick<Forest, "parent" | "first" | "children" | "directCount" | "roots" | "unplaced">;

/** The rest, in few plain loops; `byLevel` is everybody, managers first, and at the top the roots before the unplaced. */
export function finishForest(teams: Teams, byLevel: Int32Array): Forest {
  const { parent } = teams;
  const totalCount = countBelow(parent, byLevel);
  return { ...teams, level: levelsOf(parent, byLevel), totalCount, ...numberBranches(parent, byLevel, totalCount) };
}

function levelsOf(parent: Int32Array, byLevel: Int32Array): Int32Array {
  const level = new Int32Array(parent.length);
  for (let at = 0; at < byLevel.length; at += 1) {
    const row = byLevel[at] ?? 0;
    const manager = parent[row] ?? -1;
    level[row] = manager < 0 ? 1 : (level[manager] ?? 0) + 1;
  }
  return level;
}

function countBelow(parent: Int32Array, byLevel: Int32Array): Int32Array {
  const totals = new Int32Array(parent.length);
  for (let at = byLevel.length - 1; at >= 0; at -= 1) {
    const row = byLevel[at] ?? 0;
    const manager = parent[row] ?? -1;
    if (manager >= 0) totals[manager] = (totals[manager] ?? 0) + (totals[row] ?? 0) + 1;
  }
  return totals;
}

/** Each report follows the branch of the one before, the first one the manager. */
function numberBranches(parent: Int32Array, byLevel: Int32Array, totalCount: Int32Array): Pick<Forest, "preorder" | "position"> {
  const [preorder, position, next] = [new Int32Array(parent.length), new Int32Array(parent.length), new Int32Array(parent.length)];
  let top = 0;
  for (let at = 0; at < byLevel.length; at += 1) {
    const row = byLevel[at] ?? 0;
    const manager = parent[row] ?? -1;
    const place = manager < 0 ? top : next[manager] ?? 0;
    const after = place + (totalCount[row] ?? 0) + 1;
    if (manager < 0) top = after;
    else next[manager] = after;
    position[row] = place;
    preorder[place] = row;
    next[row] = place + 1;
  }
  return { preorder, position };
}
