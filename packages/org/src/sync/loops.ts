import { told } from "./roster.ts";
import type { Placement, Seating } from "./resolve-managers.ts";

/**
 * Breaks every loop of managers. Who was moved in this run stays where they were; what is still a loop then is cut.
 * Returns the loops that the HRIS shows, so none through a manager it no longer tells: members in the order of managing,
 * the one to look at first in front.
 */
export function breakLoops(seating: Seating): Placement[][] {
  const loops = findLoops(seating);
  const listed = loops.filter((loop) => !loop.some((member) => member.remembered));
  const stayed = new Set<Placement>();
  for (const loop of loops) {
    const moved = loop.filter((member) => member.previous !== undefined && member.previous !== member.manager);
    if (moved.length === 0 || loop.some((member) => member.remembered)) cut(loop);
    else for (const member of moved) stayed.add(member);
  }
  for (const member of stayed) {
    member.manager = member.previous ?? null;
    member.reason = "loop";
    seating.seatManagerOf(member);
  }
  if (stayed.size > 0) {
    for (const loop of findLoops(seating)) {
      const returned = loop.filter((member) => stayed.has(member));
      cut(loop.some((member) => member.remembered) || returned.length === 0 ? loop : returned);
    }
  }
  return listed.map(turnToFirst);
}

/** A remembered manager is the weakest word: such a vacant seat is cut first, and so never loses its reports here. */
function cut(members: Placement[]): void {
  const remembered = members.filter((member) => member.remembered);
  const member = first(remembered.length > 0 ? remembered : members);
  member.manager = null;
  member.reason = "loop";
}

function findLoops(seating: Seating): Placement[][] {
  const walkOf = new Map<Placement, number>();
  const loops: Placement[][] = [];
  let walk = 0;
  for (const start of seating.placements.values()) {
    walk += 1;
    let at: Placement | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, walk);
      at = seating.managerOf(at);
    }
    if (at === undefined || walkOf.get(at) !== walk) continue;
    const loop = [at];
    for (let next = seating.managerOf(at); next !== undefined && next !== at; next = seating.managerOf(next)) loop.push(next);
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

/** Ids of digits compare as numbers of any length, others as text. */
export function compareIds(a: string, b: string): number {
  const numeric = /^\d+$/.test(a) && /^\d+$/.test(b);
  if (numeric && a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}
