import fc from "fast-check";
import { expect, test } from "vitest";
import type { Person } from "../person.ts";
import type { Plan } from "./changes.ts";
import { linesOfPlan } from "./lines.ts";
import { planSync } from "./plan.ts";
import type { Employee, Snapshot, UnreadableRow } from "./snapshot.ts";
import { applyPlan } from "./testing.ts";
import { NO_VALUES } from "./values.ts";

const day = fc.constantFrom("2019-03-01", "2024-01-31", "2026-06-14", "2026-06-15", "2026-06-16", "2027-01-01");
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 3 });
const status = fc.constantFrom("active", "active", "active", "inactive", "onboarding", "leave", "paused");

/** Ids overlap heavily, so that loops, leavers with teams and unknown managers are the rule. */
function rowOf(size: number, wild: boolean): fc.Arbitrary<Employee> {
  const id = fc.integer({ min: 1, max: size }).map(String);
  const fields = {
    externalId: id,
    firstName: orNull(fc.constantFrom("Ada", "Zoë", " ")),
    lastName: orNull(fc.constantFrom("Wójcik", "李")),
    preferredName: orNull(fc.constantFrom("Kim", "")),
    email: orNull(fc.constantFrom("a@example.com", "A@example.com", "@", "b")),
    title: orNull(fc.constantFrom("Engineer", "Head")),
    managerExternalId: orNull(fc.integer({ min: 1, max: wild ? size + 2 : size }).map(String)),
    startDate: orNull(day),
    pictureUrl: orNull(fc.constantFrom("https://example.com/1", "https://example.com/2")),
    status: wild ? orNull(status) : fc.constant("active"),
    endDate: wild ? orNull(day) : fc.constant(null),
  };
  return wild ? fc.record(fields, { requiredKeys: ["externalId"] }) : fc.record(fields);
}

function snapshotOf(size: number): fc.Arbitrary<Snapshot> {
  const rows = fc.boolean().chain((wild) =>
    fc.uniqueArray(rowOf(size, wild), { selector: (row) => row.externalId, minLength: size >> 1, maxLength: size }));
  const unreadable: fc.Arbitrary<UnreadableRow> = fc.record({
    externalId: fc.option(fc.integer({ min: 1, max: size + 1 }).map(String), { nil: null, freq: 8 }),
    problem: fc.constant("not a person"),
  });
  const none: fc.Arbitrary<UnreadableRow[]> = fc.constant([]);
  return fc.tuple(rows, fc.oneof(none, none, fc.array(unreadable, { maxLength: 2 })))
    .map(([employees, bad]) => ({ employees, unreadable: bad.filter((row) => !employees.some((e) => e.externalId === row.externalId)) }));
}

/** A few reads of one company, some of them small edits of the one before. */
const history = fc.integer({ min: 1, max: 12 }).chain((size) => {
  const edit = fc.record({ whole: fc.boolean(), snapshot: snapshotOf(size), today: day, legal: fc.boolean() });
  return fc.array(edit, { minLength: 1, maxLength: 5 }).map((edits) => {
    let last: Snapshot = { employees: [], unreadable: [] };
    return edits.map(({ whole, snapshot, today, legal }) => {
      const few = new Map(snapshot.employees.slice(0, 3).map((row) => [row.externalId, row]));
      const kept = last.employees.map((row) => few.get(row.externalId) ?? row);
      last = whole || kept.length === 0 ? snapshot : { employees: kept, unreadable: [] };
      return { snapshot: last, today, preferLegalName: legal };
    });
  });
});

function expectSound(people: readonly Person[]): void {
  const seats = new Map(people.filter(({ seat }) => seat !== "gone").map((person) => [person.externalId, person]));
  expect(new Set(people.map(({ externalId }) => externalId)).size).toBe(people.length);
  const reports = new Map<string, number>();
  for (const person of people) {
    if (person.seat === "gone") expect(person).toEqual({ id: person.id, externalId: person.externalId, seat: "gone", ...NO_VALUES });
    if (person.seat === "vacant") expect(person).toMatchObject({ name: null, email: null, pictureSource: null, startDate: null });
    if (person.seat === "person") expect(person.name).toBeTruthy();
    const above = new Set<string>();
    for (let at: Person | undefined = person; at !== undefined && at.managerExternalId !== null; at = seats.get(at.managerExternalId)) {
      expect(seats.has(at.managerExternalId), "the manager has a seat").toBe(true);
      expect(above.has(at.managerExternalId), "no loop").toBe(false);
      above.add(at.managerExternalId);
      if (at.seat === "person") reports.set(at.managerExternalId, 1);
    }
    for (const id of above) if (person.seat === "person") reports.set(id, 1);
    if (person.managerExternalId === null && person.seat !== "gone") expect(person.managerReason).not.toBeNull();
    if (person.managerReason === null && person.seat === "person") expect(person.managerExternalId).toBe(person.sourceManagerExternalId);
  }
  for (const person of seats.values()) if (person.seat === "vacant") expect(reports.has(person.externalId)).toBe(true);
}

function expectCounted(plan: Plan, snapshot: Snapshot, before: readonly Person[], after: readonly Person[]): void {
  const { counts } = plan;
  const seated = (people: readonly Person[]): number => people.filter(({ seat }) => seat === "person").length;
  expect(counts.read).toBe(snapshot.employees.length + snapshot.unreadable.length);
  expect(counts.joined + counts.changed + counts.unchanged).toBe(seated(after));
  expect(seated(before) - counts.left + counts.joined).toBe(seated(after));
  const { left, notStarted, unreadable, other, kept } = counts.apart;
  expect(counts.read - left - notStarted - unreadable - other + kept, "records less those apart are the people on the chart").toBe(seated(after));
  expect(Math.min(left, notStarted, unreadable, other, kept)).toBeGreaterThanOrEqual(0);
  const lines = linesOfPlan(plan, before);
  const told = (kind: "joined" | "changed" | "left"): number => lines.filter((line) => line.kind === kind).length;
  expect({ joined: told("joined"), changed: told("changed"), left: told("left") }).toEqual({ joined: counts.joined, changed: counts.changed, left: counts.left });
}

test("[S1] [S3] [M7] case S21: whatever is read, the chart stays a forest, counts add up and are the lines, and the same read again changes nothing", () => {
  fc.assert(
    fc.property(history, (reads) => {
      let people: Person[] = [];
      for (const read of reads) {
        const plan = planSync({ ...read, people });
        const after = applyPlan(people, plan);
        expectSound(after);
        expectCounted(plan, read.snapshot, people, after);
        const again = planSync({ ...read, people: after });
        expect(again).toMatchObject({ joins: [], changes: [], leaves: [] });
        expect(again.findings).toEqual(plan.findings);
        people = after;
      }
    }),
    { numRuns: 500 },
  );
});

test("[S2] the order of what is known does not matter", () => {
  fc.assert(
    fc.property(history, (reads) => {
      let people: Person[] = [];
      for (const read of reads) {
        const plan = planSync({ ...read, people });
        const other = planSync({ ...read, people: people.toReversed() });
        const byId = (list: Person[]): Person[] => list.toSorted((a, b) => (a.externalId < b.externalId ? -1 : 1));
        expect(byId(applyPlan(people, other))).toEqual(byId(applyPlan(people, plan)));
        people = applyPlan(people, plan);
      }
    }),
    { numRuns: 100 },
  );
});
