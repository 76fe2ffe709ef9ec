import { expect, test } from "vitest";
import { applyPlan, employee, find, found, imported, plan } from "./testing.ts";

const FUTURE = { status: "onboarding", startDate: "2026-08-01" };
const LEFT = { status: "inactive" };

test("[M1] no manager is none", () => {
  expect(find(imported(employee(1, null)), 1)).toMatchObject({ managerExternalId: null, managerReason: "none" });
});

test("[M2] one's own manager counts as none and is reported", () => {
  const result = plan([employee(1, 1), employee(2, 1)]);
  expect(result.joins[0]?.values).toMatchObject({ managerExternalId: null, sourceManagerExternalId: "1", managerReason: "self" });
  expect(result.findings).toEqual([{ kind: "own-manager", about: "1", externalIds: ["1"] }]);
});

test("[M3] a manager never known counts as none, the team stays attached, and one finding names all of them", () => {
  const result = plan([employee(1, 77), employee(2, 1), employee(3, 77)]);
  const people = applyPlan([], result);
  expect(find(people, 1)).toMatchObject({ managerExternalId: null, sourceManagerExternalId: "77", managerReason: "unknown" });
  expect(find(people, 2).managerExternalId).toBe("1");
  expect(result.findings).toEqual([{ kind: "unknown-manager", about: "77", externalIds: ["1", "3"] }]);
});

test("[M3] an unknown manager who appears later takes the team", () => {
  const before = imported(employee(1, 77));
  expect(plan([employee(1, 77), employee(77, null)], before).changes[0]?.changes).toEqual({
    managerExternalId: [null, "77"],
    managerReason: ["unknown", null],
  });
});

test("[M4] a manager who left is reported with the reports", () => {
  const { findings } = plan([employee(1, null, LEFT), employee(2, 1), employee(3, 1), employee(4, 3)]);
  expect(findings).toEqual([{ kind: "manager-left", about: "1", externalIds: ["1", "2", "3"] }]);
});

test("[M5] while the new manager has not started, the last one stays", () => {
  const before = imported(employee(1, null), employee(2, 1), employee(3, 2));
  const result = plan([employee(1, null), employee(2, 1), employee(3, 9), employee(9, 1, FUTURE)], before);
  expect(result.changes).toEqual([{
    personId: "person-3",
    externalId: "3",
    changes: { sourceManagerExternalId: ["2", "9"], managerReason: [null, "not-started"] },
  }]);
  expect(result.joins).toEqual([]);
  expect(result.findings).toEqual([{ kind: "manager-not-started", about: "9", externalIds: ["3"] }]);
});

test("[M5] the last manager stays as a vacant seat when they left before the new one starts", () => {
  const before = imported(employee(1, null), employee(2, 1), employee(3, 2));
  const after = applyPlan(before, plan([employee(1, null), employee(2, 1, LEFT), employee(3, 9), employee(9, 1, FUTURE)], before));
  expect(find(after, 2)).toMatchObject({ seat: "vacant", managerExternalId: "1" });
  expect(find(after, 3)).toMatchObject({ managerExternalId: "2", managerReason: "not-started" });
});

test("[M5] on the day, the new manager takes the team", () => {
  const rows = [employee(1, null), employee(2, 1), employee(3, 9), employee(9, 1, FUTURE)];
  const before = applyPlan([], plan(rows));
  const after = applyPlan(before, plan(rows, before, { today: "2026-08-01" }));
  expect(find(after, 9)).toMatchObject({ seat: "person", managerExternalId: "1" });
  expect(find(after, 3)).toMatchObject({ managerExternalId: "9", managerReason: null });
});

test("[M6] without a last manager, reports hang under the nearest person above who is on the chart", () => {
  const rows = [employee(1, null), employee(2, 8), employee(8, 9, FUTURE), employee(9, 7, FUTURE), employee(7, 1, LEFT)];
  expect(find(imported(...rows), 2)).toMatchObject({ managerExternalId: "1", sourceManagerExternalId: "8", managerReason: "not-started" });
});

test("[M6] with nobody on the chart above, there is no manager", () => {
  const people = imported(employee(2, 8), employee(8, 9, FUTURE), employee(9, 8, FUTURE), employee(3, 7), employee(7, 3, FUTURE));
  for (const id of [2, 3]) expect(find(people, id)).toMatchObject({ managerExternalId: null, managerReason: "not-started" });
});

test("[L8] nothing of a future joiner is kept", () => {
  const { joins } = plan([employee(1, null), employee(9, 1, FUTURE), employee(2, 9)]);
  expect(joins.map(({ externalId }) => externalId)).toEqual(["1", "2"]);
});

test("[L8] a manager whose start moves into the future keeps the seat, vacant, while the team is there", () => {
  const before = imported(employee(1, null), employee(2, 1), employee(3, 2));
  const result = plan([employee(1, null), employee(2, 1, { startDate: "2027-01-01" }), employee(3, 2)], before);
  expect(result.leaves).toMatchObject([{ externalId: "2", becomes: "vacant", said: true }]);
  expect(result.changes).toEqual([]);
  expect(found(result.findings, "manager-not-started")).toEqual([["3"]]);
});
