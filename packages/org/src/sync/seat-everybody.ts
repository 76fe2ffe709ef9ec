import type { ByHand } from "./by-hand.ts";
import { choose } from "./choose.ts";
import { moveUpFromHidden } from "./hide.ts";
import { breakLoops } from "./loops.ts";
import { type Placement, Seating } from "./resolve-managers.ts";
import type { Roster } from "./roster.ts";

export interface Seated {
  roster: Roster;
  seating: Seating;
  /** Loops as the HRIS has them. */
  loops: Placement[][];
}

/**
 * Who has which seat under whom. What a seat that goes was decides nothing: the next run no longer knows it, and would
 * decide otherwise. So with each seat found to go all is decided anew.
 */
export function seatEverybody(rosterWithout: (gone: ReadonlySet<string>) => Roster, byHand: ByHand): Seated {
  const gone = new Set<string>();
  for (;;) {
    const roster = rosterWithout(gone);
    const seating = new Seating(roster, byHand);
    const loops = breakLoops(seating);
    choose(seating);
    moveUpFromHidden(seating);
    const going = seating.dropUnneeded().filter(isKnownSeat);
    if (going.length === 0) return { roster, seating, loops };
    for (const { entry } of going) gone.add(entry.externalId);
  }
}

function isKnownSeat({ entry: { person } }: Placement): boolean {
  return person !== null && person.seat !== "gone";
}
