import type { Columns } from "./columns.ts";
import { openLoops } from "./open-loops.ts";
import { SiblingOrder } from "./sibling-order.ts";

/** The chart as a forest, by row. */
export interface Forest {
  /** The manager's row, -1 for none; without loops. */
  parent: Int32Array;
  /** The team of a row is `children` from `first[row]` to before `first[row + 1]`; by name, vacant seats last. */
  first: Int32Array;
  children: Int32Array;
  /** Nobody above, and somebody below or a place of their own by a member's word; by name. */
  roots: Int32Array;
  /** Nobody above and nobody below; by name. */
  unplaced: Int32Array;
  /** 1 for a root or somebody unplaced. */
  level: Int32Array;
  /** Reports, vacant seats too. */
  directCount: Int32Array;
  /** Everybody below, vacant seats too. */
  totalCount: Int32Array;
  /** All rows, each followed by everybody below: a branch is `totalCount + 1` rows in a run. The unplaced come last. */
  preorder: Int32Array;
  /** By row, its place in `preorder`. */
  position: Int32Array;
}

/** Builds the forest. A loop is opened at its first member by name. Linear in time but for sorting each team, and without recursion. */
export function buildForest(columns: Columns): Forest {
  const order = new SiblingOrder(columns);
  const parent = columns.parent.map((manager, row) => (manager >= 0 && manager < columns.parent.length && manager !== row ? manager : -1));
  openLoops(parent, (a, b) => order.compare(a, b));
  const directCount = countReports(parent);
  const { first, children } = groupTeams(parent, directCount, order);
  const { roots, unplaced } = splitTop(columns, parent, directCount, order);
  const teams = { parent, first, children, directCount };
  const { byLevel, level } = walkDown(teams, roots, unplaced);
  const totalCount = countBelow(parent, byLevel);
  return { ...teams, roots, unplaced, level, totalCount, ...walkBranches(teams, byLevel, roots.length, unplaced.length, totalCount) };
}

/** The managers above, the top first, without the row. */
export function chainOf({ parent }: Forest, row: number): number[] {
  const above: number[] = [];
  for (let at = parent[row] ?? -1; at >= 0; at = parent[at] ?? -1) above.push(at);
  return above.reverse();
}

type Teams = Pick<Forest, "parent" | "first" | "children" | "directCount">;

function countReports(parent: Int32Array): Int32Array {
  const counts = new Int32Array(parent.length);
  for (const manager of parent) if (manager >= 0) counts[manager] = (counts[manager] ?? 0) + 1;
  return counts;
}

function groupTeams(parent: Int32Array, directCount: Int32Array, order: SiblingOrder): { first: Int32Array; children: Int32Array } {
  const first = new Int32Array(parent.length + 1);
  directCount.forEach((count, row) => { first[row + 1] = (first[row] ?? 0) + count; });
  const next = first.slice();
  const children = new Int32Array(first[parent.length] ?? 0);
  parent.forEach((manager, row) => {
    if (manager < 0) return;
    const at = next[manager] ?? 0;
    children[at] = row;
    next[manager] = at + 1;
  });
  directCount.forEach((count, row) => { if (count > 1) order.sort(children, first[row] ?? 0, first[row + 1] ?? 0); });
  return { first, children };
}

function splitTop({ confirmedRoot, hidden }: Columns, parent: Int32Array, directCount: Int32Array, order: SiblingOrder): Pick<Forest, "roots" | "unplaced"> {
  const [placed, others]: [number[], number[]] = [[], []];
  parent.forEach((manager, row) => {
    if (manager >= 0) return;
    const hasPlace = (directCount[row] ?? 0) > 0 || confirmedRoot?.[row] === 1 || hidden?.[row] === 1;
    (hasPlace ? placed : others).push(row);
  });
  const [roots, unplaced] = [Int32Array.from(placed), Int32Array.from(others)];
  order.sort(roots, 0, roots.length);
  order.sort(unplaced, 0, unplaced.length);
  return { roots, unplaced };
}

/** All rows level by level, managers first; the roots begin, and the unplaced stand between them and the others. */
function walkDown({ parent, first, children }: Teams, roots: Int32Array, unplaced: Int32Array): { byLevel: Int32Array; level: Int32Array } {
  const byLevel = new Int32Array(parent.length);
  const level = new Int32Array(parent.length).fill(1);
  byLevel.set(roots);
  byLevel.set(unplaced, roots.length);
  let end = roots.length + unplaced.length;
  byLevel.forEach((row) => {
    const last = first[row + 1] ?? 0;
    for (let at = first[row] ?? 0; at < last; at += 1) {
      const report = children[at] ?? 0;
      level[report] = (level[row] ?? 0) + 1;
      byLevel[end] = report;
      end += 1;
    }
  });
  return { byLevel, level };
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

/** A manager's place gives those of the team: each report follows the branch of the one before. */
function walkBranches({ parent, first, children }: Teams, byLevel: Int32Array, roots: number, unplaced: number, totalCount: Int32Array): Pick<Forest, "preorder" | "position"> {
  const [preorder, position] = [new Int32Array(parent.length), new Int32Array(parent.length)];
  let next = 0;
  const put = (row: number, at: number): number => {
    position[row] = at;
    preorder[at] = row;
    return at + (totalCount[row] ?? 0) + 1;
  };
  for (let at = 0; at < roots; at += 1) next = put(byLevel[at] ?? 0, next);
  for (let at = roots; at < roots + unplaced; at += 1) next = put(byLevel[at] ?? 0, next);
  byLevel.forEach((row) => {
    let below = (position[row] ?? 0) + 1;
    const last = first[row + 1] ?? 0;
    for (let at = first[row] ?? 0; at < last; at += 1) below = put(children[at] ?? 0, below);
  });
  return { preorder, position };
}
