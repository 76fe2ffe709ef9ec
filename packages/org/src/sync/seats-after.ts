import type { Person, PersonValues } from "../person.ts";
import type { Plan, ValueChanges } from "./changes.ts";

/** A seat on the chart before or after a plan. */
export interface PlannedSeat extends PersonValues {
  /** null for somebody who was not known before. */
  personId: string | null;
  externalId: string;
  seat: "person" | "vacant";
}

/** The seats on the chart as known, by external id. */
export function seatsBefore(people: readonly Person[]): Map<string, PlannedSeat> {
  const seats = new Map<string, PlannedSeat>();
  for (const person of people) {
    if (person.seat !== "gone") seats.set(person.externalId, { ...person, seat: person.seat, personId: person.id });
  }
  return seats;
}

/** The seats on the chart after the plan, by external id. */
export function seatsAfter({ joins, changes, leaves }: Plan, people: readonly Person[]): Map<string, PlannedSeat> {
  const seats = seatsBefore(people);
  for (const { externalId, personId, seat, values } of joins) seats.set(externalId, { ...values, externalId, personId, seat });
  for (const change of changes) {
    const seat = seats.get(change.externalId);
    if (seat !== undefined) seats.set(change.externalId, { ...seat, ...changed(seat, change.changes) });
  }
  for (const { externalId, personId, becomes, values } of leaves) {
    if (becomes === "gone") seats.delete(externalId);
    else seats.set(externalId, { ...values, externalId, personId, seat: becomes });
  }
  return seats;
}

function changed(from: PersonValues, changes: ValueChanges): PersonValues {
  const now = <K extends keyof PersonValues>(key: K): PersonValues[K] => {
    const pair = changes[key];
    return pair === undefined ? from[key] : pair[1];
  };
  return {
    name: now("name"),
    title: now("title"),
    email: now("email"),
    startDate: now("startDate"),
    pictureSource: now("pictureSource"),
    managerExternalId: now("managerExternalId"),
    sourceManagerExternalId: now("sourceManagerExternalId"),
    managerReason: now("managerReason"),
    hidden: now("hidden"),
  };
}
