import type { Person } from "../person.ts";
import { type Presence, presenceOf } from "./presence.ts";
import type { Employee, Snapshot } from "./snapshot.ts";

/** One external id as this run sees it: what the HRIS tells, what we know, and where that puts the person. */
export interface Entry {
  externalId: string;
  /** null when not in the read, or unreadable there. */
  employee: Employee | null;
  /** As last told; null when never seen before. Fields under an override hold the HRIS's value. Gone where the seat goes. */
  person: Person | null;
  /** The same as stored, overrides included. */
  stored: Person | null;
  /** `unlisted`: known, not on the chart, and the read says nothing of them. `waits`: new while presence is frozen. */
  place: Presence | "unlisted" | "waits";
  /** Whoever has a seat keeps its manager: moves wait, or nothing was read. */
  keeps: boolean;
}

/** Everybody listed (in the read's order), then everybody else known. By external id. */
export type Roster = ReadonlyMap<string, Entry>;

/** Somebody known, beside what is stored of them. */
export type Known = Pick<Entry, "person" | "stored"> & { person: Person; stored: Person };

export interface RosterRules {
  today: string;
  /** Nobody known comes or goes, and nobody new joins. */
  presenceFrozen: boolean;
  movesWait: boolean;
  /** Whose move doesn't wait. */
  mover: string | null;
}

/** Puts the read beside what is known. Time is linear in both. */
export function makeRoster(snapshot: Snapshot, people: readonly Known[], rules: RosterRules): Roster {
  const known = new Map(people.map((one) => [one.person.externalId, one]));
  const roster = new Map<string, Entry>();
  const add = (externalId: string, employee: Employee | null, one: Known | null, place: Entry["place"]): void => {
    const { person, stored } = one ?? { person: null, stored: null };
    const keeps = rules.movesWait && externalId !== rules.mover && person !== null && person.seat !== "gone";
    roster.set(externalId, { externalId, employee, person, stored, place, keeps });
  };
  for (const employee of snapshot.employees) {
    const { externalId } = employee;
    if (roster.has(externalId)) continue;
    const one = known.get(externalId) ?? null;
    const place = presenceOf(withKnownStart(employee, one?.person ?? null, rules.today), rules.today);
    add(externalId, employee, one, rules.presenceFrozen ? frozenPlace(place, one) : place);
  }
  const mayBeListed = rules.presenceFrozen || rules.movesWait ? () => true : unreadableTest(snapshot);
  for (const one of people) {
    const { externalId, seat } = one.person;
    if (roster.has(externalId)) continue;
    add(externalId, null, one, seat === "person" && mayBeListed(externalId) ? "on" : "unlisted");
  }
  return roster;
}

/** What somebody's field is now: the told value, else (not sent, or unreadable) the stored one. */
export function told<T>(sent: T | undefined, stored: T | undefined): T | null {
  return sent === undefined ? (stored ?? null) : sent;
}

/** The place of whoever is listed while presence is frozen: where they were, and nowhere for somebody new. */
function frozenPlace(place: Presence, one: Known | null): Entry["place"] {
  if (one?.person.seat === "person") return "on";
  if (place === "not-started") return place;
  return one === null ? "waits" : "unlisted";
}

/** A stored start may only keep somebody on the chart: were it to take them off, it would be forgotten and so bring them back. */
function withKnownStart(employee: Employee, person: Person | null, today: string): Employee {
  const stored = person?.seat === "person" ? person.startDate : null;
  if (employee.startDate !== undefined || stored === null || stored > today) return employee;
  return { ...employee, startDate: stored };
}

/** A row without a readable id may be anybody's, so with one in the read nobody counts as no longer listed. */
function unreadableTest(snapshot: Snapshot): (externalId: string) => boolean {
  const ids = new Set(snapshot.unreadable.map((row) => row.externalId));
  return ids.has(null) ? () => true : (externalId) => ids.has(externalId);
}
