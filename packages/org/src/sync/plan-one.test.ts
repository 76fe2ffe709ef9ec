import fc from "fast-check";
import { expect, test } from "vitest";
import type { Person } from "../person.ts";
import { planOne } from "./plan-one.ts";
import type { Employee } from "./snapshot.ts";
import { applyPlan, employee, find, imported, plan, TODAY } from "./testing.ts";

const one = (people: Person[], read: Employee) =>
  planOne({ employee: read, people, overrides: [], today: TODAY, preferLegalName: false, frozen: { name: false, presence: false } });

/** The people after one of them was read again. */
const refreshed = (people: Person[], read: Employee): Person[] => applyPlan(people, one(people, read).plan);

test("[R1] one person's values and manager are taken, everybody else stays", () => {
  const people = imported(employee(1, null), employee(2, 1), employee(3, 2), employee(4, 1));
  const after = refreshed(people, employee(3, 4, { title: "New" }));
  expect(find(after, 3)).toMatchObject({ title: "New", managerExternalId: "4" });
  expect(after.filter(({ externalId }) => externalId !== "3")).toEqual(people.filter(({ externalId }) => externalId !== "3"));
});

test("[R1] who left leaves a vacant seat, and a vacant seat that nobody needs any more goes", () => {
  const people = imported(employee(1, null), employee(2, 1), employee(3, 2));
  const vacant = refreshed(people, employee(2, 1, { status: "inactive" }));
  expect(find(vacant, 2)).toMatchObject({ seat: "vacant" });
  expect(find(refreshed(vacant, employee(3, 1)), 2)).toMatchObject({ seat: "gone" });
});

test("[R2] a new manager who is not a person on the chart waits, and the last one stays", () => {
  const people = imported(employee(1, null), employee(2, 1), employee(3, 2, { status: "inactive" }), employee(4, 1));
  for (const manager of [3, 99]) {
    const read = employee(4, manager, { title: "New" });
    expect(one(people, read).managerWaits).toBe(true);
    expect(find(refreshed(people, read), 4)).toMatchObject({ title: "New", managerExternalId: "1", sourceManagerExternalId: "1", managerReason: null });
  }
  expect(one(people, employee(4, 2)).managerWaits).toBe(false);
});

test("[R3] a read that tells nothing new changes nobody, whatever runs found before", () => {
  const day = fc.constantFrom("2019-01-01", "2027-01-01");
  const row = fc.record({ manager: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }), status: fc.constantFrom("active", "active", "inactive", "onboarding"), startDate: day });
  const rows = fc.array(row, { minLength: 1, maxLength: 10 });
  fc.assert(fc.property(rows, rows, (first, second) => {
    const employees = (list: typeof first) => list.map(({ manager, ...more }, index) => employee(index + 1, manager, more));
    const known = applyPlan([], plan(employees(first)));
    const people = applyPlan(known, plan(employees(second), known));
    for (const read of employees(second)) {
      if (people.find(({ externalId }) => externalId === read.externalId)?.seat !== "person") continue;
      expect(refreshed(people, read)).toEqual(people);
    }
  }), { numRuns: 300 });
});

test("[R1] a move that would close a circle leaves everybody where they are", () => {
  const people = imported(employee(1, null), employee(2, 1), employee(3, 2));
  const after = refreshed(people, employee(1, 3));
  expect(find(after, 1)).toMatchObject({ managerExternalId: null, managerReason: "loop", sourceManagerExternalId: "3" });
  expect([find(after, 2), find(after, 3)]).toEqual([find(people, 2), find(people, 3)]);
});
