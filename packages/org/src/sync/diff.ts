import type { Person, PersonValues, Seat } from "../person.ts";
import type { Change, Join, Leave, Plan, ValueChanges } from "./changes.ts";
import type { Seating } from "./resolve-managers.ts";
import type { Entry, Roster } from "./roster.ts";
import { NO_VALUES, valuesOf } from "./values.ts";

/** The difference between the seats as stored and as they should be. `unchanged` counts people, not vacant seats. */
export function diffSeats(seating: Seating, roster: Roster, preferLegalName: boolean): Omit<Plan, "findings" | "counts"> & { unchanged: number } {
  const joins: Join[] = [];
  const changes: Change[] = [];
  const leaves: Leave[] = [];
  let unchanged = 0;
  for (const placement of seating.placements.values()) {
    const { entry, seat } = placement;
    const { person, externalId } = entry;
    const values = valuesOf(placement, preferLegalName);
    if (person === null || person.seat === "gone" || (person.seat === "vacant" && seat === "person")) {
      joins.push({ externalId, personId: person?.id ?? null, seat, values });
    } else if (person.seat !== seat) {
      leaves.push(leave(entry, person, person.seat, "vacant", values));
    } else {
      const changed = diffValues(person, values);
      if (changed !== null) changes.push({ personId: person.id, externalId, changes: changed });
      else if (seat === "person") unchanged += 1;
    }
  }
  for (const entry of roster.values()) {
    const { person } = entry;
    if (person === null || person.seat === "gone" || seating.placements.has(entry.externalId)) continue;
    leaves.push(leave(entry, person, person.seat, "gone", NO_VALUES));
  }
  return { joins, changes, leaves, unchanged };
}

function leave(entry: Entry, person: Person, from: Seat, becomes: "vacant" | "gone", values: PersonValues): Leave {
  return { personId: person.id, externalId: person.externalId, from, becomes, said: entry.employee !== null, values };
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
  return some ? changes : null;
}
