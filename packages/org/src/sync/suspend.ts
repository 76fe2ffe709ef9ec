import type { Placement, Seating } from "./resolve-managers.ts";

/** Suspends members' choices until none closes a loop: in each loop the latest first, by id. Loops of the HRIS's own stay. */
export function suspendLoopClosers(seating: Seating): void {
  let walks: Iterable<Placement> = [...seating.placements.values()].filter(({ override }) => override !== null);
  for (let closers = findClosers(seating, walks); closers.length > 0; closers = findClosers(seating, walks)) {
    for (const placement of closers) {
      seating.suspend(placement);
      seating.seatManagersOf(placement);
    }
    // Only through a manager that has just changed can there be a new loop.
    walks = closers;
  }
}

/** The latest choice in each loop that the walks up from these seats come to. */
function findClosers(seating: Seating, walks: Iterable<Placement>): Placement[] {
  const walkOf = new Map<Placement, Placement>();
  const closers: Placement[] = [];
  for (const start of walks) {
    let at: Placement | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, start);
      at = seating.managerOf(at);
    }
    if (at === undefined || walkOf.get(at) !== start) continue;
    const closer = latestInLoop(seating, at);
    if (closer !== null) closers.push(closer);
  }
  return closers;
}

function latestInLoop(seating: Seating, start: Placement): Placement | null {
  let latest: Placement | null = null;
  let at: Placement | undefined = start;
  do {
    if (at.override !== null && (latest?.override == null || at.override.id > latest.override.id)) latest = at;
    at = seating.managerOf(at);
  } while (at !== undefined && at !== start);
  return latest;
}
