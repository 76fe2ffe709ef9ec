import { expect, test } from "vitest";
import { applyPlan, employee, find, imported, plan } from "./testing.ts";
import { NO_VALUES } from "./values.ts";

const LEFT = { status: "inactive" };

test("[L1] leaving is said by status or end date, and unsaid when merely no longer listed", () => {
  const before = imported(employee(1, null), employee(2, 1), employee(3, 1), employee(4, 1));
  const { leaves, counts } = plan([employee(1, null), employee(2, 1, LEFT), employee(3, 1, { endDate: "2026-06-14" })], before);
  expect(leaves.map(({ externalId, said, becomes }) => [externalId, said, becomes])).toEqual([["2", true, "gone"], ["3", true, "gone"], ["4", false, "gone"]]);
  expect(counts).toMatchObject({ read: 3, joined: 0, changed: 0, left: 3, unchanged: 1 });
});

test("[L2] [L3] a leaver with a team leaves a vacant seat that keeps title and manager only", () => {
  const before = imported(employee(1, null), employee(2, 1, { pictureUrl: "https://example.com/2" }), employee(3, 2));
  const result = plan([employee(1, null), employee(3, 2)], before);
  expect(result.leaves).toMatchObject([{
    personId: "person-2",
    externalId: "2",
    from: "person",
    becomes: "vacant",
    said: false,
    values: { ...NO_VALUES, title: "Title 2", managerExternalId: "1", sourceManagerExternalId: "1" },
  }]);
  expect(result.changes).toEqual([]);
});

test("[L3] a vacant seat follows what the list still tells, and keeps what the list has emptied", () => {
  const before = imported(employee(1, null), employee(4, 1), employee(2, 1, LEFT), employee(3, 2));
  const moved = plan([employee(1, null), employee(4, 1), employee(2, 4, { ...LEFT, title: "Head" }), employee(3, 2)], before);
  expect(moved.changes).toMatchObject([{ externalId: "2", changes: { title: ["Title 2", "Head"], managerExternalId: ["1", "4"] } }]);
  const emptied = plan([employee(1, null), employee(4, 1), employee(2, null, { ...LEFT, title: null }), employee(3, 2)], before);
  expect(emptied.changes).toEqual([]);
});

test("[L4] the first import has vacant seats, chains of them too", () => {
  const result = plan([employee(1, null), employee(2, 1, LEFT), employee(3, 2, LEFT), employee(4, 3), employee(5, 1, LEFT)]);
  const people = applyPlan([], result);
  expect(people.map(({ externalId, seat }) => [externalId, seat])).toEqual([["1", "person"], ["4", "person"], ["3", "vacant"], ["2", "vacant"]]);
  expect(find(people, 3)).toMatchObject({ name: null, email: null, startDate: null, title: "Title 3", managerExternalId: "2" });
  expect(find(people, 2).managerExternalId).toBe("1");
  expect(result.counts).toMatchObject({ read: 5, joined: 2, changed: 0, left: 0, unchanged: 0 });
});

test("[L5] a chain of vacant seats goes when the last person below it does", () => {
  const before = imported(employee(1, null), employee(2, 1, LEFT), employee(3, 2, LEFT), employee(4, 3));
  const { leaves } = plan([employee(1, null), employee(2, 1, LEFT), employee(3, 2, LEFT), employee(4, 1)], before);
  expect(leaves.map(({ externalId, from, becomes }) => [externalId, from, becomes])).toEqual([["2", "vacant", "gone"], ["3", "vacant", "gone"]]);
  expect(leaves[0]?.values).toEqual(NO_VALUES);
});

test("[L6] a person who is gone is kept by id alone", () => {
  const before = imported(employee(1, null), employee(2, 1));
  expect(find(applyPlan(before, plan([employee(1, null)], before)), 2)).toEqual({ id: "person-2", externalId: "2", seat: "gone", ...NO_VALUES });
});

test.each([["gone", employee(3, 1)], ["vacant", employee(3, 2)]])("[L7] one whose seat is %s returns as the same person", (seat, third) => {
  const rows = [employee(1, null), employee(2, 1), third];
  const before = imported(...rows);
  const away = applyPlan(before, plan([employee(1, null), third], before));
  expect(find(away, 2).seat).toBe(seat);
  const result = plan(rows, away);
  expect(result.joins).toMatchObject([{ externalId: "2", personId: "person-2", seat: "person", values: { name: "First2 Last2" } }]);
  expect(applyPlan(away, result)).toEqual(before);
  expect(result.counts).toMatchObject({ read: 3, joined: 1, changed: 0, left: 0, unchanged: 2 });
});

test("[L2] a manager who is gone and gets a report again has a vacant seat, though nothing of it is known", () => {
  const before = imported(employee(1, null), employee(2, 1), employee(3, 1));
  const away = applyPlan(before, plan([employee(1, null), employee(3, 1)], before));
  expect(plan([employee(1, null), employee(3, 2)], away).joins).toEqual([
    { externalId: "2", personId: "person-2", seat: "vacant", values: { ...NO_VALUES, managerReason: "none" }, from: "gone", was: NO_VALUES },
  ]);
});

test("[S3] a run tells who joined, changed, left and stayed", () => {
  const before = imported(employee(1, null), employee(2, 1), employee(3, 2), employee(4, 1));
  const rows = [employee(1, null), employee(3, 2), employee(4, 1, { title: "Lead" }), employee(5, 4)];
  expect(plan(rows, before).counts).toMatchObject({ read: 4, joined: 1, changed: 1, left: 1, unchanged: 2 });
});

test("[S4] a chain of 100,000 managers, each below the next, is planned, and its end leaves", () => {
  const count = 100_000;
  const rows = Array.from({ length: count }, (_, index) => employee(index + 1, index + 2 > count ? null : index + 2));
  const before = imported(...rows);
  expect(before).toHaveLength(count);
  const { leaves, changes } = plan(rows.slice(0, -1), before);
  expect(leaves).toMatchObject([{ externalId: String(count), becomes: "vacant" }]);
  expect(changes).toEqual([]);
  const circle = plan([...rows.slice(0, -1), employee(count, 1)], before);
  expect(circle.findings[0]?.externalIds).toHaveLength(count);
  expect(circle.changes).toHaveLength(1);
});
