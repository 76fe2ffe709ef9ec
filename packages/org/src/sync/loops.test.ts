import { expect, test } from "vitest";
import { applyPlan, employee, find, found, imported, plan } from "./testing.ts";
import { compareIds } from "./compare-ids.ts";

test("[C1] whoever moved into a circle stays where they were", () => {
  const before = imported(employee(1, null), employee(2, 1), employee(3, 2), employee(4, 1));
  const result = plan([employee(1, null), employee(2, 3), employee(3, 2), employee(4, 2)], before);
  const after = applyPlan(before, result);
  expect(find(after, 2)).toMatchObject({ managerExternalId: "1", sourceManagerExternalId: "3", managerReason: "loop" });
  expect(find(after, 3)).toMatchObject({ managerExternalId: "2", managerReason: null });
  expect(find(after, 4)).toMatchObject({ managerExternalId: "2", managerReason: null });
  expect(found(result.findings, "loop")).toEqual([["2", "3"]]);
});

test("[C1] a root who moves below somebody in the own team stays the root", () => {
  const before = imported(employee(1, null), employee(2, 1), employee(3, 2));
  const after = applyPlan(before, plan([employee(1, 3), employee(2, 1), employee(3, 2)], before));
  expect(find(after, 1)).toMatchObject({ managerExternalId: null, managerReason: "loop" });
});

test("[C1] one who stays under a leaver keeps the leaver's seat", () => {
  const before = imported(employee(1, null), employee(5, 1), employee(2, 5), employee(3, 2));
  const after = applyPlan(before, plan([employee(1, null), employee(5, 1, { status: "inactive" }), employee(2, 3), employee(3, 2)], before));
  expect(find(after, 2)).toMatchObject({ managerExternalId: "5", managerReason: "loop" });
  expect(find(after, 5)).toMatchObject({ seat: "vacant", managerExternalId: "1" });
});

test("[C1] the circle opens by itself when the HRIS is mended", () => {
  const before = imported(employee(1, null), employee(2, 1), employee(3, 2));
  const looped = applyPlan(before, plan([employee(1, null), employee(2, 3), employee(3, 2)], before));
  const result = plan([employee(1, null), employee(2, 3), employee(3, 1)], looped);
  expect(applyPlan(looped, result)).toMatchObject([{}, { managerExternalId: "3", managerReason: null }, { managerExternalId: "1" }]);
  expect(result.findings).toEqual([]);
});

test.each([
  ["the earliest start date", ["2021-01-01", "2019-05-05", "2020-01-01"], "20"],
  ["the earliest known start date", [null, "2019-05-05", null], "20"],
  ["the smallest id, as a number", [null, null, null], "3"],
  ["the smallest id of the earliest", [null, "2019-05-05", "2019-05-05"], "20"],
] as const)("[C2] on the first import a circle is cut at %s", (_case, [a, b, c], at) => {
  const people = imported(employee(3, 20, { startDate: a }), employee(20, 100, { startDate: b }), employee(100, 3, { startDate: c }));
  expect(people.filter(({ managerReason }) => managerReason === "loop").map(({ externalId }) => externalId)).toEqual([at]);
  expect(people.find(({ externalId }) => externalId === at)?.managerExternalId).toBeNull();
});

test("[C2] a circle among vacant seats is cut too, and the part above the cut is not needed", () => {
  const LEFT = { status: "inactive" };
  const people = imported(employee(1, 2, LEFT), employee(2, 1, LEFT), employee(3, 1));
  expect(find(people, 1)).toMatchObject({ seat: "vacant", managerExternalId: null, managerReason: "loop" });
  expect(people.map(({ externalId }) => externalId)).toEqual(["3", "1"]);
});

test("[C3] a circle through the seat of somebody no longer listed is cut at that seat", () => {
  const before = imported(employee(1, null), employee(2, 1), employee(3, 2), employee(4, 3));
  const result = plan([employee(1, null), employee(2, 3), employee(4, 3)], before);
  const after = applyPlan(before, result);
  expect(find(after, 3)).toMatchObject({ seat: "vacant", managerExternalId: null, managerReason: "loop" });
  expect(find(after, 2)).toMatchObject({ managerExternalId: "3", managerReason: null });
  expect(found(result.findings, "loop")).toEqual([]);
});

test("[C4] every circle is reported, the one to look at first in front", () => {
  const rows = [employee(1, 2), employee(2, 1, { startDate: "2018-01-01" }), employee(5, 6), employee(6, 7), employee(7, 5), employee(8, 7)];
  expect(found(plan(rows).findings, "loop")).toEqual([["2", "1"], ["5", "6", "7"]]);
  expect(found(plan(rows, imported(...rows)).findings, "loop")).toEqual([["2", "1"], ["5", "6", "7"]]);
});

test("[C2] ids of digits are compared as numbers of any length", () => {
  const ids = ["100", "20", "99999999999999999999", "3", "a", "B"];
  expect(ids.toSorted(compareIds)).toEqual(["3", "20", "100", "99999999999999999999", "B", "a"]);
});
