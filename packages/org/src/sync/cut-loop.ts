import { compareIds } from "./compare-ids.ts";
import { told } from "./roster.ts";
import type { Placement } from "./resolve-managers.ts";

/**
 * A remembered manager is the weakest word: such a vacant seat is cut first, and so never loses its reports here. Next is
 * whom a member's choice holds, or held until now: on the chart that opens the loop, or nobody else moves for it.
 */
export function cut(members: readonly Placement[]): void {
  const weakest = [isRemembered, isHeld].map((test) => members.filter(test)).find(({ length }) => length > 0);
  const member = first(weakest ?? members);
  member.manager = null;
  member.reason = "loop";
}

export function isRemembered({ remembered }: Placement): boolean {
  return remembered;
}

function isHeld({ held }: Placement): boolean {
  return held;
}

/** The earliest start date (unknown last), then the smallest id. */
export function first(members: readonly Placement[]): Placement {
  return members.reduce((best, member) => (compare(member, best) < 0 ? member : best));
}

function compare(a: Placement, b: Placement): number {
  const [startA, startB] = [startOf(a), startOf(b)];
  if (startA !== startB) return startA < startB ? -1 : 1;
  return compareIds(a.entry.externalId, b.entry.externalId);
}

function startOf({ entry, seat }: Placement): string {
  const start = seat === "vacant" ? null : told(entry.employee?.startDate, entry.person?.startDate);
  return start ?? "unknown, after every date";
}
