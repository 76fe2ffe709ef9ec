import { expect, test } from "vitest";
import { applyPlan, employee, find, found, imported, override, plan } from "./testing.ts";

const rows = [employee(1, null), employee(2, 1), employee(3, 2), employee(4, 1)];
const WAIT = { movesWait: true };

test("[W1] while moves wait, known people keep their managers and the rest of the read applies", () => {
  const before = imported(...rows);
  const read = [employee(1, null), employee(2, 4), employee(3, 4, { title: "Chef" }), employee(4, 1), employee(5, 3)];
  const after = applyPlan(before, plan(read, before, WAIT));
  expect(after.map(({ managerExternalId }) => managerExternalId)).toEqual([null, "1", "2", "1", "3"]);
  expect(find(after, 3)).toMatchObject({ sourceManagerExternalId: "2", title: "Chef" });
  expect(plan(read, after, WAIT)).toMatchObject({ joins: [], changes: [], leaves: [] });
  expect(plan(read, after).changes.map(({ externalId }) => externalId)).toEqual(["2", "3"]);
});

test("[W2] nobody counts as no longer listed; who is said to leave does, and the seat stays for the team", () => {
  const before = imported(...rows);
  const read = [employee(1, null), employee(2, 4, { status: "inactive" }), employee(3, 4)];
  const result = plan(read, before, WAIT);
  expect(result.leaves).toMatchObject([{ externalId: "2", becomes: "vacant", said: true, values: { managerExternalId: "1" } }]);
  expect(result.changes).toEqual([]);
  expect(plan(read, applyPlan(before, result), WAIT)).toMatchObject({ joins: [], changes: [], leaves: [] });
});

test("[W3] a manager who was awaited joins, and the team's move to them waits", () => {
  const awaited = [...rows.slice(0, 3), employee(4, 9), employee(9, 2, { startDate: "2026-08-01" })];
  const before = imported(...awaited);
  expect(find(before, 4).managerExternalId).toBe("2");
  const after = applyPlan(before, plan(awaited, before, { ...WAIT, today: "2026-08-01" }));
  expect(find(after, 9).managerExternalId).toBe("2");
  expect(find(after, 4)).toMatchObject({ managerExternalId: "2", managerReason: "not-started" });
});

test("[W4] findings and overrides go on", () => {
  const before = imported(...rows);
  const overrides = [override(3, "title", "Chef", "Title 3")];
  const people = applyPlan(before, plan(rows, before, { overrides }));
  const result = plan([employee(1, null), employee(2, 2), employee(3, 2, { title: "Chef" }), employee(4, 1)], people, { ...WAIT, overrides });
  expect(found(result.findings, "own-manager")).toEqual([["2"]]);
  expect(result.overrides).toMatchObject([{ why: "agrees" }]);
});
