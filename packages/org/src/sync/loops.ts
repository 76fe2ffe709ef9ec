import { cut, first, isRemembered } from "./cut-loop.ts";
import { findLoops } from "./find-loops.ts";
import type { Placement, Seating } from "./resolve-managers.ts";

/**
 * Breaks every loop of the HRIS's managers, whatever members chose. Who was moved in this run stays where they were; what
 * is still a loop then is cut. Returns the loops that the HRIS shows, so none through a manager it no longer tells: members
 * in the order of managing, the one to look at first in front.
 */
export function breakLoops(seating: Seating): Placement[][] {
  const loops = findLoops(seating, seating.placements.values());
  const listed = loops.filter((loop) => !loop.some(isRemembered));
  const stayed = new Set<Placement>();
  for (const loop of loops) {
    const moved = loop.filter(hasMoved);
    if (moved.length === 0 || loop.some(isRemembered)) cut(loop);
    else for (const member of moved) stayed.add(member);
  }
  for (const member of stayed) {
    member.manager = member.standIn;
    member.reason = "loop";
    seating.seatManagerOf(member);
  }
  if (stayed.size > 0) {
    for (const loop of findLoops(seating, seating.placements.values())) {
      const returned = loop.filter((member) => stayed.has(member));
      cut(loop.some(isRemembered) || returned.length === 0 ? loop : returned);
    }
  }
  return listed.map(turnToFirst);
}

function turnToFirst(loop: Placement[]): Placement[] {
  const start = loop.indexOf(first(loop));
  return [...loop.slice(start), ...loop.slice(0, start)];
}

/** Whom a member's choice covers has not moved on the chart, nor who only follows where the chart has them already. */
function hasMoved({ choice, previous, standIn, manager }: Placement): boolean {
  return choice === null && previous !== undefined && previous !== manager && standIn !== manager;
}
