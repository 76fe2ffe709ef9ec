import type { Placement, Seating } from "./resolve-managers.ts";

/** The loops of managers that the walks up from these seats come to, each once; members in the order of managing. */
export function findLoops(seating: Seating, starts: Iterable<Placement>): Placement[][] {
  const walkOf = new Map<Placement, Placement>();
  const loops: Placement[][] = [];
  for (const start of starts) {
    let at: Placement | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, start);
      at = seating.managerOf(at);
    }
    if (at === undefined || walkOf.get(at) !== start) continue;
    const loop = [at];
    for (let next = seating.managerOf(at); next !== undefined && next !== at; next = seating.managerOf(next)) loop.push(next);
    loops.push(loop);
  }
  return loops;
}
