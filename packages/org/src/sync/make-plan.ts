import type { Override } from "../override.ts";
import type { Person } from "../person.ts";
import { ByHand } from "./by-hand.ts";
import type { Change, Plan } from "./changes.ts";
import { diffSeats } from "./diff.ts";
import { FormerIds } from "./former-ids.ts";
import { countApart } from "./listed.ts";
import { namesOf, type NameChoice } from "./name.ts";
import { makeRoster, type Roster } from "./roster.ts";
import { seatEverybody, type Seated } from "./seat-everybody.ts";
import { settleOverrides } from "./settle-overrides.ts";
import type { Snapshot } from "./snapshot.ts";
import { NO_VALUES, valuesOf } from "./values.ts";

export interface MakeInput extends NameChoice {
  snapshot: Snapshot;
  people: readonly Person[];
  today: string;
  overrides: readonly Override[];
  /** Overrides that are no more, though the people still show them. */
  released: readonly Override[];
  frozen: { name: boolean; presence: boolean };
  movesWait: boolean;
  /** Whose move doesn't wait. */
  mover?: string | null;
}

/** A plan, and what findings are found in. */
export interface Made extends Seated {
  plan: Omit<Plan, "findings">;
  /** As read, with ids of the present. */
  snapshot: Snapshot;
}

/** What all plans share: who has which seat, whom they report to, what they show, and what becomes of the overrides. */
export function makePlan({ people, overrides, released, today, frozen, movesWait, mover = null, ...input }: MakeInput): Made {
  const former = new FormerIds(people);
  const snapshot = former.inSnapshot(input.snapshot);
  const byHand = new ByHand(overrides.map((override) => former.inOverride(override)), people, today);
  const covered = released.length === 0 ? byHand : new ByHand([...released, ...overrides], people, today);
  // Should a seat that goes be called for after all, its title is there.
  const asKnown = (stored: Person, isGone: boolean): Person =>
    isGone ? byHand.uncovered({ ...stored, ...NO_VALUES, title: stored.title, seat: "gone" }) : covered.uncovered(former.inPerson(stored));
  const rosterWithout = (gone: ReadonlySet<string>): Roster => {
    const known = people.map((stored) => ({ stored, person: asKnown(stored, gone.has(stored.externalId)) }));
    return makeRoster(snapshot, known, { today, presenceFrozen: frozen.presence, movesWait, mover });
  };
  const { roster, seating, loops } = seatEverybody(rosterWithout, byHand);

  const rules = { ...namesOf(input), nameFrozen: frozen.name };
  const { unchanged, ...seats } = diffSeats(seating, roster, (placement) => valuesOf(placement, byHand, rules));
  const ofPeople = seats.changes.filter(({ externalId }) => seating.placements.get(externalId)?.seat === "person");
  const joined = seats.joins.filter(({ seat }) => seat === "person").length;
  const changed = ofPeople.filter(isSeen).length;
  const counts = {
    read: input.snapshot.employees.length + input.snapshot.unreadable.length,
    joined,
    changed,
    left: seats.leaves.filter(({ from }) => from === "person").length,
    unchanged: unchanged + ofPeople.length - changed,
    apart: countApart(input.snapshot, roster, joined + ofPeople.length + unchanged),
  };
  return { plan: { ...seats, overrides: settleOverrides(overrides, seating, byHand, rules), counts }, snapshot, roster, seating, loops };
}

/** Whether a reader sees anything of a change: what the HRIS says beneath it shows nowhere, nor why there is no manager, but for a member's word. */
function isSeen({ changes: { sourceManagerExternalId: _source, managerReason, ...shown } }: Change): boolean {
  return Object.keys(shown).length > 0 || managerReason?.includes("confirmed") === true;
}
