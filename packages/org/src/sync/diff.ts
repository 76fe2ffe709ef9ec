import type { Person, PersonValues } from "../person.ts";
import type { Change, Join, Leave, Plan, ValueChanges } from "./changes.ts";
import type { Placement, Seating } from "./resolve-managers.ts";
import type { Entry, Roster } from "./roster.ts";
import { NO_VALUES } from "./values.ts";

export type SeatChanges = Pick<Plan, "joins" | "changes" | "leaves"> & { unchanged: number };

/** The difference between the seats as stored and as they should be. `unchanged` counts people, not vacant seats. */
export function diffSeats(seating: Seating, roster: Roster, valuesOf: (placement: Placement) => PersonValues): SeatChanges {
  const joins: Join[] = [];
  const changes: Change[] = [];
  const leaves: Leave[] = [];
  let unchanged = 0;
  for (const placement of seating.placements.values()) {
    const { entry, seat } = placement;
    const { stored, externalId } = entry;
    const values = valuesOf(placement);
    if (stored === null || stored.seat === "gone") {
      const from = stored === null ? null : "gone";
      joins.push({ externalId, personId: stored?.id ?? null, seat, values, from, was: stored && pickValues(stored) });
    } else if (stored.seat === "vacant" && seat === "person") {
      joins.push({ externalId, personId: stored.id, seat, values, from: "vacant", was: pickValues(stored) });
    } else if (stored.seat !== seat) {
      leaves.push(leave(entry, stored, stored.seat, "vacant", values));
    } else {
      const changed = diffValues(stored, values);
      if (changed !== null) changes.push({ personId: stored.id, externalId, changes: changed });
      else if (seat === "person") unchanged += 1;
    }
  }
  for (const entry of roster.values()) {
    const { stored } = entry;
    if (stored === null || stored.seat === "gone" || seating.placements.has(entry.externalId)) continue;
    leaves.push(leave(entry, stored, stored.seat, "gone", NO_VALUES));
  }
  return { joins, changes, leaves, unchanged };
}

function leave(entry: Entry, stored: Person, from: Leave["from"], becomes: Leave["becomes"], values: PersonValues): Leave {
  const { id: personId, externalId } = stored;
  return { personId, externalId, from, becomes, said: entry.employee !== null, values, was: pickValues(stored) };
}

function pickValues({ id: _id, externalId: _externalId, seat: _seat, formerExternalIds: _former, ...values }: Person): PersonValues {
  return values;
}

/** The cast is sound: a key of PersonValues always has a pair of that key's values in ValueChanges. */
function pair<K extends keyof PersonValues>(from: PersonValues, to: PersonValues, key: K): ValueChanges[K] {
  return [from[key], to[key]] as ValueChanges[K];
}

/** The values that differ, each from → to; null when none does. */
export function diffValues(from: PersonValues, to: PersonValues): ValueChanges | null {
  const changes: ValueChanges = {};
  let some = false;
  const compare = <K extends keyof PersonValues>(key: K): void => {
    if (from[key] === to[key]) return;
    changes[key] = pair(from, to, key);
    some = true;
  };
  compare("name");
  compare("title");
  compare("email");
  compare("startDate");
  compare("pictureSource");
  compare("managerExternalId");
  compare("sourceManagerExternalId");
  compare("managerReason");
  compare("hidden");
  return some ? changes : null;
}
