import { expect, test } from "vitest";
import { planEdit } from "./plan-edit.ts";
import { applyPlan, employee, find, imported, override, plan, reversePlan, TODAY } from "./testing.ts";
import { wouldLoop } from "./would-loop.ts";

const LEFT = { status: "inactive" };
const day = { today: TODAY, preferLegalName: false };

test("[E1] an edit of nothing changes nobody: circles, awaited managers, vacant seats and legal names stay", () => {
  const people = imported(
    employee(1, null), employee(2, 3), employee(3, 2), employee(4, 8), employee(8, 1, { startDate: "2027-01-01" }),
    employee(5, 6), employee(6, 1, LEFT), employee(7, 77, { preferredName: "Kim" }),
  );
  const result = planEdit({ people, overrides: [], today: TODAY, preferLegalName: true });
  expect(result).toMatchObject({ joins: [], changes: [], leaves: [], overrides: [], findings: [], counts: { read: 0, joined: 0, changed: 0, left: 0, unchanged: 6 } });
});

test("[E2] a released manager is the HRIS's again, as a vacant seat where they left", () => {
  const rows = [employee(1, null), employee(2, 1), employee(3, 2)];
  const before = imported(...rows);
  const overrides = [override(3, "manager", "1", "2")];
  const moved = applyPlan(before, planEdit({ people: before, overrides, ...day }));
  const left = applyPlan(moved, plan([employee(1, null), employee(2, 1, LEFT), employee(3, 2)], moved, { overrides }));
  expect(find(left, 2).seat).toBe("gone");
  const people = applyPlan(left, planEdit({ people: left, overrides: [], released: overrides, ...day }));
  expect(find(people, 3)).toMatchObject({ managerExternalId: "2", managerReason: null });
  expect(find(people, 2).seat).toBe("vacant");
});

test("[E3] moving the last report away takes the vacant seat, and taking it back brings the seat", () => {
  const before = imported(employee(1, null), employee(2, 1, LEFT), employee(3, 2));
  const result = planEdit({ people: before, overrides: [override(3, "manager", "1", "2")], ...day });
  const after = applyPlan(before, result);
  expect(find(after, 2).seat).toBe("gone");
  expect(applyPlan(after, reversePlan(result))).toEqual(before);
});

test("[S5] a plan that is taken back restores every row", () => {
  const before = imported(employee(1, null), employee(2, 1), employee(3, 2), employee(4, 1));
  const result = plan([employee(1, null, { title: null }), employee(3, 2), employee(5, 3)], before);
  const back = applyPlan(applyPlan(before, result), reversePlan(result));
  expect(back.slice(0, 4)).toEqual(before);
  expect(find(back, 5)).toMatchObject({ seat: "gone", name: null });
});

test("[E4] a move under oneself or one's own team would loop, by the managers as shown", () => {
  const people = imported(employee(1, null), employee(2, 1), employee(3, 2), employee(4, 1));
  expect([1, 2, 3].map((id) => wouldLoop(people, "1", String(id)))).toEqual([true, true, true]);
  expect(wouldLoop(people, "3", "4")).toBe(false);
  expect(wouldLoop(people, "2", "nobody")).toBe(false);
});
