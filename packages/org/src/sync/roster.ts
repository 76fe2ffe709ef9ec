import type { Person } from "../person.ts";
import { type Presence, presenceOf } from "./presence.ts";
import type { Employee, Snapshot } from "./snapshot.ts";

/** One external id as this run sees it: what the HRIS tells, what we know, and where that puts the person. */
export interface Entry {
  externalId: string;
  /** null when not in the read, or unreadable there. */
  employee: Employee | null;
  /** null when never seen before. */
  person: Person | null;
  /** `unlisted`: known, not on the chart, and the read says nothing of them. */
  place: Presence | "unlisted";
}

/** Everybody listed (in the read's order), then everybody else known. By external id. */
export type Roster = ReadonlyMap<string, Entry>;

/** Puts the read beside what is known. Time is linear in both. */
export function makeRoster(snapshot: Snapshot, people: readonly Person[], today: string): Roster {
  const known = new Map(people.map((person) => [person.externalId, person]));
  const roster = new Map<string, Entry>();
  for (const employee of snapshot.employees) {
    if (roster.has(employee.externalId)) continue;
    const person = known.get(employee.externalId) ?? null;
    const place = presenceOf(withKnownStart(employee, person, today), today);
    roster.set(employee.externalId, { externalId: employee.externalId, employee, person, place });
  }
  const mayBeListed = unreadableTest(snapshot);
  for (const person of people) {
    if (roster.has(person.externalId)) continue;
    const place = person.seat === "person" && mayBeListed(person.externalId) ? "on" : "unlisted";
    roster.set(person.externalId, { externalId: person.externalId, employee: null, person, place });
  }
  return roster;
}

/** What somebody's field is now: the told value, else (not sent, or unreadable) the stored one. */
export function told<T>(sent: T | undefined, stored: T | undefined): T | null {
  return sent === undefined ? (stored ?? null) : sent;
}

/** A stored start may only keep somebody on the chart: were it to take them off, it would be forgotten and so bring them back. */
function withKnownStart(employee: Employee, person: Person | null, today: string): Employee {
  const stored = person?.startDate ?? null;
  if (employee.startDate !== undefined || stored === null || stored > today) return employee;
  return { ...employee, startDate: stored };
}

/** A row without a readable id may be anybody's, so with one in the read nobody counts as no longer listed. */
function unreadableTest(snapshot: Snapshot): (externalId: string) => boolean {
  const ids = new Set(snapshot.unreadable.map((row) => row.externalId));
  return ids.has(null) ? () => true : (externalId) => ids.has(externalId);
}
