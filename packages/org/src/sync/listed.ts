import type { Roster } from "./roster.ts";
import type { Snapshot } from "./snapshot.ts";

/** Why records of the HRIS are more, or fewer, than people on the chart. */
export interface Apart {
  /** Records of people who have left. */
  left: number;
  /** Records of people who start later. */
  notStarted: number;
  /** Records that can't be read. */
  unreadable: number;
  /** Other records without a place of their own: a former id of somebody listed, the same id twice, people kept back while presence is frozen. */
  other: number;
  /** People on the chart whom no readable record told, so that they stay as last read. */
  kept: number;
}

/** Puts the read beside the chart: `read` less left, not started, unreadable and other, plus kept, are `onChart`. */
export function countApart(read: Snapshot, roster: Roster, onChart: number): Apart {
  const apart = { left: 0, notStarted: 0, unreadable: read.unreadable.length, other: 0 };
  let listed = 0;
  for (const { employee, place } of roster.values()) {
    if (employee === null) continue;
    if (place === "on") listed += 1;
    else if (place === "left") apart.left += 1;
    else if (place === "not-started") apart.notStarted += 1;
  }
  return { ...apart, other: read.employees.length - listed - apart.left - apart.notStarted, kept: onChart - listed };
}
