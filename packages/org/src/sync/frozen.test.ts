import { expect, test } from "vitest";
import { applyPlan, employee, find, imported, plan } from "./testing.ts";

const NAME = { name: true, presence: false };
const PRESENCE = { name: false, presence: true };

test("[Z1] while names are frozen, known people keep theirs and new ones get what is told", () => {
  const before = imported(employee(1, null));
  const told = { firstName: "Ada", preferredName: null };
  const { lastName: _, ...known } = employee(1, null, told);
  const { lastName: __, ...fresh } = employee(2, 1, told);
  const people = applyPlan(before, plan([known, fresh], before, { frozen: NAME }));
  expect(people.map(({ name }) => name)).toEqual(["First1 Last1", "Ada"]);
});

test("[Z2] while presence is frozen nobody joins, leaves or returns, whatever the rows say", () => {
  const first = imported(employee(1, null), employee(2, 1), employee(3, 2), employee(4, 1), employee(5, 1));
  const before = applyPlan(first, plan([employee(1, null), employee(3, 2), employee(4, 1), employee(5, 1)], first));
  const rows = [employee(2, 1), employee(3, 2), employee(4, 1, { status: "inactive" }), employee(5, 1, { startDate: "2027-01-01" }), employee(6, 1)];
  const result = plan(rows, before, { frozen: PRESENCE });
  expect(result).toMatchObject({ joins: [], leaves: [], counts: { joined: 0, left: 0 } });
  expect(result.changes).toMatchObject([{ externalId: "5", changes: { startDate: ["2020-01-01", "2027-01-01"] } }]);
  expect(find(applyPlan(before, result), 2).seat).toBe("vacant");
});

test("[Z3] a manager who is new waits, so the last one stays, and nothing is reported", () => {
  const before = imported(employee(1, null), employee(2, 1), employee(3, 2));
  const result = plan([employee(1, null), employee(2, 1), employee(3, 9), employee(9, 1)], before, { frozen: PRESENCE });
  expect(find(applyPlan(before, result), 3)).toMatchObject({ managerExternalId: "2", sourceManagerExternalId: "9", managerReason: "not-started" });
  expect(result.findings).toEqual([]);
});

test("[Z4] moves among those on the chart and other values go on", () => {
  const before = imported(employee(1, null), employee(2, 1), employee(3, 2));
  const result = plan([employee(1, null), employee(2, 1), employee(3, 1, { title: "Chef" })], before, { frozen: PRESENCE });
  expect(find(applyPlan(before, result), 3)).toMatchObject({ managerExternalId: "1", title: "Chef" });
});
