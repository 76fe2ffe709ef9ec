import type { TidyGaps } from "./tidy.ts";
import type { LayoutMemory } from "./layout-memory.ts";

/**
 * Settles the teams whose members have no children of their own and end at one height, many of a chart's: they stand in
 * line. One loop that calls nothing. Leaves the other managers in `mixed`, and answers how many these are.
 */
export function lineUp({ sibling, root }: TidyGaps, memory: LayoutMemory): number {
  const { managing, managers, heads, below, lowLeft, lowRight, lowLeftAt, lowRightAt, mixed, width, bottom, offset, own, nextLeft, nextRight } = memory;
  let found = 0;
  for (let at = 0; at < managing; at += 1) {
    const first = heads[at] ?? 0;
    const end = below[at] === below[at + 1] ? heads[at + 1] ?? 0 : first;
    const low = bottom[first];
    const gap = at === 0 ? root : sibling;
    let [place, before] = [0, width[first] ?? 0];
    offset[first] = 0;
    let child = first + 1;
    for (; child < end && bottom[child] === low; child += 1) {
      const next = width[child] ?? 0;
      place += (before + next) / 2 + gap;
      offset[child] = place;
      before = next;
    }
    if (child !== end) {
      mixed[found] = at;
      found += 1;
      continue;
    }
    const item = managers[at] ?? 0;
    own[item] = (place + (before - (width[first] ?? 0)) / 2) / 2;
    nextLeft[item] = first;
    nextRight[item] = end - 1;
    lowLeft[at] = first;
    lowRight[at] = end - 1;
    lowLeftAt[at] = 0;
    lowRightAt[at] = place;
  }
  return found;
}
