import type { Columns } from "./columns.ts";
import { countReports, finishForest, isRoot, startsOf } from "./forest-walks.ts";
import { openLoops } from "./open-loops.ts";
import { SiblingOrder } from "./sibling-order.ts";

/** The chart as a forest, by row. */
export interface Forest {
  /** The manager's row, -1 for none; without loops. */
  parent: Int32Array;
  /** The team of a row is `children` from `first[row]` to before `first[row + 1]`; by name, vacant seats last. */
  first: Int32Array;
  children: Int32Array;
  /** Nobody above, and somebody below, a vacant seat, or a place of their own by a member's word; by name. */
  roots: Int32Array;
  /** People with nobody above and nobody below; by name. */
  unplaced: Int32Array;
  /** 1 for a root or somebody unplaced. */
  level: Int32Array;
  /** Cards directly below, vacant seats too; `HeadCounts` counts people. */
  directCount: Int32Array;
  /** Cards below at any depth, vacant seats too; `HeadCounts` counts people. */
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
  const teams = groupTeams(parent, directCount, order);
  const { roots, unplaced } = splitTop(columns, parent, directCount, order);
  return finishForest({ parent, ...teams, roots, unplaced }, walkDown(teams, roots, unplaced, parent.length));
}

/** The managers above, the top first, without the row. */
export function chainOf({ parent }: Forest, row: number): number[] {
  const above: number[] = [];
  for (let at = parent[row] ?? -1; at >= 0; at = parent[at] ?? -1) above.push(at);
  return above.reverse();
}

type Teams = Pick<Forest, "first" | "children" | "directCount">;

function groupTeams(parent: Int32Array, directCount: Int32Array, order: SiblingOrder): Teams {
  const first = startsOf(directCount);
  const next = first.slice();
  const children = new Int32Array(first[parent.length] ?? 0);
  parent.forEach((manager, row) => {
    if (manager < 0) return;
    const at = next[manager] ?? 0;
    children[at] = row;
    next[manager] = at + 1;
  });
  directCount.forEach((count, row) => { if (count > 1) order.sort(children, first[row] ?? 0, first[row + 1] ?? 0); });
  return { first, children, directCount };
}

function splitTop(columns: Columns, parent: Int32Array, directCount: Int32Array, order: SiblingOrder): Pick<Forest, "roots" | "unplaced"> {
  const [placed, others]: [number[], number[]] = [[], []];
  parent.forEach((manager, row) => {
    if (manager >= 0) return;
    (isRoot(columns, directCount, row) ? placed : others).push(row);
  });
  const [roots, unplaced] = [Int32Array.from(placed), Int32Array.from(others)];
  order.sort(roots, 0, roots.length);
  order.sort(unplaced, 0, unplaced.length);
  return { roots, unplaced };
}

/** All rows level by level, managers first; the roots begin, and the unplaced stand between them and the others. */
function walkDown({ first, children }: Teams, roots: Int32Array, unplaced: Int32Array, count: number): Int32Array {
  const byLevel = new Int32Array(count);
  byLevel.set(roots);
  byLevel.set(unplaced, roots.length);
  let end = roots.length + unplaced.length;
  for (let at = 0; at < count; at += 1) {
    const row = byLevel[at] ?? 0;
    const last = first[row + 1] ?? 0;
    for (let report = first[row] ?? 0; report < last; report += 1) byLevel[end++] = children[report] ?? 0;
  }
  return byLevel;
}
