import fc from "fast-check";
import { expect, test } from "vitest";
import type { Person } from "../person.ts";
import { findArrivals, type Arrival, type ArrivalsInput } from "./arrivals.ts";
import type { Employee } from "./snapshot.ts";
import { employee, imported, override, plan, TODAY } from "./testing.ts";

/** With 30 days ahead of 15 June 2026. */
function arriving(employees: Employee[], people: Person[] = [], more: Partial<ArrivalsInput> = {}): Arrival[] {
  const snapshot = { employees, unreadable: [] };
  return findArrivals({ snapshot, people, plan: plan(employees, people), today: TODAY, preferLegalName: false, days: 30, ...more });
}

const starts = (startDate: string, more: Partial<Employee> = {}): Partial<Employee> => ({ startDate, status: "onboarding", ...more });
const ids = (arrivals: Arrival[]): string[] => arrivals.map(({ externalId }) => externalId);

test.each([["2026-06-15", []], ["2026-06-16", ["2"]], ["2026-07-15", ["2"]], ["2026-07-16", []]])("[AR1] who starts on %s", (startDate, expected) => {
  const read = [employee(1, null), employee(2, 1, starts(startDate))];
  expect(ids(arriving(read))).toEqual(expected);
  expect(ids(arriving(read, [], { days: 0 }))).toEqual([]);
});

test("[AR1] an active one with a day to come arrives too; one without a day, and one who won't come, doesn't", () => {
  const read = [employee(1, null, starts("2026-07-01", { status: "active" })), employee(2, null, { status: "onboarding", startDate: null }), employee(3, null, starts("2026-07-01", { status: "inactive" }))];
  expect(ids(arriving(read))).toEqual(["1"]);
});

test("[AR1] while presence is frozen nobody arrives", () => {
  expect(arriving([employee(1, null, starts("2026-07-01"))], [], { frozen: { name: false, presence: true } })).toEqual([]);
});

test("[AR2] the plan is the same, whoever arrives: nobody joins, changes or leaves by it", () => {
  const people = imported(employee(1, null), employee(2, 1));
  const read = [employee(1, null), employee(2, 1), employee(3, 2, starts("2026-07-01"))];
  expect(plan(read, people)).toMatchObject({ joins: [], changes: [], leaves: [], counts: { joined: 0, left: 0 } });
  expect(ids(arriving(read, people))).toEqual(["3"]);
  expect(plan(read, people, { today: "2026-07-01" }).joins.map(({ externalId }) => externalId)).toEqual(["3"]);
  expect(arriving(read, people, { today: "2026-07-01" })).toEqual([]);
});

test("[AR3] name, title, e-mail, day and manager, and no picture", () => {
  const [one] = arriving([employee(1, null), employee(2, 1, starts("2026-07-01", { preferredName: "Tomi Berg", title: "Cook" }))]);
  expect(one).toEqual({ externalId: "2", name: "Tomi Berg", title: "Cook", email: "p2@example.com", startDate: "2026-07-01", managerExternalId: "1" });
});

test("[AR4] under the nearest seat above: never another who arrives, nor who left, but a vacant seat or who is hidden", () => {
  const managerOf = (read: Employee[], people: Person[] = []): Record<string, string | null> =>
    Object.fromEntries(arriving(read, people).map(({ externalId, managerExternalId }) => [externalId, managerExternalId]));
  const soon = starts("2026-07-01");
  expect(managerOf([employee(1, null), employee(2, 1, soon), employee(3, 2, soon), employee(4, 3, soon)])).toEqual({ 2: "1", 3: "1", 4: "1" });
  expect(managerOf([employee(1, null), employee(2, 1, { status: "inactive" }), employee(3, 2, soon)])).toEqual({ 3: "1" });
  expect(managerOf([employee(1, null), employee(2, 1, { status: "inactive" }), employee(3, 2, soon), employee(4, 2)])).toEqual({ 3: "2" });
  expect(managerOf([employee(1, 2, soon), employee(2, 1, soon), employee(3, 3, soon), employee(4, 99, soon), employee(5, 2, soon)])).toEqual({ 1: null, 2: null, 3: null, 4: null, 5: null });
  const people = imported(employee(1, null), employee(2, 1));
  const read = [employee(1, null), employee(2, 1), employee(3, 2, soon)];
  const hiding = plan(read, people, { overrides: [override(2, "hidden", "true", null)] });
  expect(arriving(read, people, { plan: hiding })[0]?.managerExternalId).toBe("2");
});

test("[AR4] whose start moves ahead leaves as ever, and arrives beside the seat they leave", () => {
  const people = imported(employee(1, null), employee(2, 1), employee(3, 2));
  const read = [employee(1, null), employee(2, 1, starts("2026-07-01")), employee(3, 2)];
  expect(plan(read, people).leaves).toMatchObject([{ externalId: "2", becomes: "vacant", said: true }]);
  expect(arriving(read, people)).toMatchObject([{ externalId: "2", managerExternalId: "1" }]);
});

test("[V6] a row of a former id arrives nowhere, and a former id as manager is the person", () => {
  const [known] = imported(employee(1, null));
  const people = known === undefined ? [] : [{ ...known, formerExternalIds: ["7"] }];
  const read = [employee(1, null), employee(7, null, starts("2026-07-01")), employee(8, 7, starts("2026-07-01"))];
  expect(arriving(read, people)).toMatchObject([{ externalId: "8", managerExternalId: "1" }]);
});

test("[AR4] whatever the managers, each hangs under a seat or under nobody, in time that grows with their number", () => {
  const drawn = fc.array(fc.record({ manager: fc.option(fc.integer({ min: 1, max: 12 })), soon: fc.boolean() }), { maxLength: 12 });
  fc.assert(fc.property(drawn, (rows) => {
    const read = rows.map(({ manager, soon }, at) => employee(at + 1, manager, soon ? starts("2026-07-01") : {}));
    const present = new Set(rows.flatMap(({ soon }, at) => (soon ? [] : [String(at + 1)])));
    const found = arriving(read);
    expect(ids(found)).toEqual(read.map(({ externalId }) => externalId).filter((one) => !present.has(one)));
    for (const { managerExternalId } of found) expect(managerExternalId === null || present.has(managerExternalId)).toBe(true);
  }));
  const chain = Array.from({ length: 50_000 }, (_, at) => employee(at + 1, at + 2, starts("2026-07-01")));
  expect(arriving(chain)).toHaveLength(50_000);
});
