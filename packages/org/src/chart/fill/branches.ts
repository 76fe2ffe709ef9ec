import type { Growth, Teams } from "../items.ts";

/**
 * The open part of a forest as branches, breadth first. Branch 0 is the invisible top above the roots. A branch is a head with branches
 * below it and a team; the team is the reports without reports of their own, if they are two or more.
 */
export interface Branches {
  count: number;
  /** By branch: the row of its head, -1 for the top. */
  head: Int32Array;
  /** By branch: its first branch below; those of the next branch follow. One entry more than branches. */
  below: Int32Array;
  /** By branch: where its team begins in `members`. One entry more than branches. */
  team: Int32Array;
  members: Int32Array;
}

/** @param growth `stacks: false` gives each report a branch of its own */
export function findBranches({ first, children, roots: all }: Teams, { open, roots = all, stacks = true }: Growth): Branches {
  const rows = first.length - 1;
  const head = new Int32Array(rows + 1);
  const below = new Int32Array(rows + 2);
  const team = new Int32Array(rows + 2);
  const members = new Int32Array(rows);
  head[0] = -1;
  head.set(roots, 1);
  let count = 1 + roots.length;
  let placed = 0;
  below[0] = 1;
  below[1] = count;
  for (let branch = 1; branch < count; branch += 1) {
    const row = head[branch] ?? 0;
    const begin = open[row] === 1 ? (first[row] ?? 0) : 0;
    const end = open[row] === 1 ? (first[row + 1] ?? 0) : 0;
    let leaves = 0;
    if (stacks) for (let at = begin; at < end; at += 1) leaves += isLeaf(first, children[at] ?? 0);
    for (let at = begin; at < end; at += 1) {
      const report = children[at] ?? 0;
      if (leaves > 1 && isLeaf(first, report) === 1) members[placed++] = report;
      else head[count++] = report;
    }
    below[branch + 1] = count;
    team[branch + 1] = placed;
  }
  return { count, head: head.slice(0, count), below: below.slice(0, count + 1), team: team.slice(0, count + 1), members: members.slice(0, placed) };
}

const isLeaf = (first: Int32Array, row: number): number => (first[row] === first[row + 1] ? 1 : 0);
