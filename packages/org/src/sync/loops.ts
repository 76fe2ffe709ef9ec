import { compareIds } from "./compare-ids.ts";
import { told } from "./roster.ts";
import type { Placement, Seating } from "./resolve-managers.ts";
import { suspendLoopClosers } from "./suspend.ts";

type Above = (placement: Placement) => string | null;

/**
 * Breaks every loop of managers. Members' choices that close one go first. Who was moved in this run stays where they
 * were; what is still a loop then is cut. Returns the loops that the HRIS shows, whatever members chose, so none through a
 * manager it no longer tells: members in the order of managing, the one to look at first in front.
 */
export function breakLoops(seating: Seating): Placement[][] {
  const listed = findLoops(seating, ({ told: answer }) => answer.manager).filter((loop) => !loop.some(isRemembered));
  suspendLoopClosers(seating);
  const stayed = new Set<Placement>();
  for (const loop of findLoops(seating)) {
    const moved = loop.filter((member) => member.previous !== undefined && member.previous !== member.manager);
    if (moved.length === 0 || loop.some(isRemembered)) cut(loop);
    else for (const member of moved) stayed.add(member);
  }
  for (const member of stayed) {
    member.manager = member.previous ?? null;
    member.reason = "loop";
    seating.seatManagersOf(member);
  }
  if (stayed.size > 0) {
    suspendLoopClosers(seating);
    for (const loop of findLoops(seating)) {
      const returned = loop.filter((member) => stayed.has(member));
      cut(loop.some(isRemembered) || returned.length === 0 ? loop : returned);
    }
  }
  return listed.map(turnToFirst);
}

/**
 * A remembered manager is the weakest word: such a vacant seat is cut first, and so never loses its reports here. Next is
 * whoever a member's choice no longer holds, so that others stay as they are.
 */
function cut(members: Placement[]): void {
  const weakest = [isRemembered, ({ released }: Placement) => released].map((test) => members.filter(test)).find(({ length }) => length > 0);
  const member = first(weakest ?? members);
  member.manager = null;
  member.reason = "loop";
}

function isRemembered({ remembered }: Placement): boolean {
  return remembered;
}

function findLoops({ placements }: Seating, managerOf: Above = ({ manager }) => manager): Placement[][] {
  const above = (placement: Placement): Placement | undefined => placements.get(managerOf(placement) ?? "");
  const walkOf = new Map<Placement, number>();
  const loops: Placement[][] = [];
  let walk = 0;
  for (const start of placements.values()) {
    walk += 1;
    let at: Placement | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, walk);
      at = above(at);
    }
    if (at === undefined || walkOf.get(at) !== walk) continue;
    const loop = [at];
    for (let next = above(at); next !== undefined && next !== at; next = above(next)) loop.push(next);
    loops.push(loop);
  }
  return loops;
}

function turnToFirst(loop: Placement[]): Placement[] {
  const start = loop.indexOf(first(loop));
  return [...loop.slice(start), ...loop.slice(0, start)];
}

/** The earliest start date (unknown last), then the smallest id. */
function first(members: Placement[]): Placement {
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
