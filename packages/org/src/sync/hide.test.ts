import { expect, test } from "vitest";
import { planEdit } from "./plan-edit.ts";
import { applyPlan, employee, find, found, imported, override, plan, TODAY } from "./testing.ts";

const hide = (id: number) => override(id, "hidden", "true", null);
const edit = (people: ReturnType<typeof imported>, ...overrides: ReturnType<typeof hide>[]) =>
  applyPlan(people, planEdit({ people, overrides, today: TODAY, preferLegalName: false }));

const rows = [employee(1, null), employee(2, 1), employee(3, 2), employee(4, 3)];

test("[U1] a hidden person keeps the seat, is counted and still reported", () => {
  const people = edit(imported(...rows), hide(4));
  expect(find(people, 4)).toMatchObject({ seat: "person", hidden: true, managerExternalId: "3", name: "First4 Last4" });
  const result = plan([...rows.slice(0, 3), employee(4, 4)], people, { overrides: [hide(4)] });
  expect(result.counts).toMatchObject({ changed: 1, unchanged: 3 });
  expect(found(result.findings, "own-manager")).toEqual([["4"]]);
});

test("[U2] reports hang under the nearest shown manager, through several hidden ones", () => {
  const before = imported(...rows);
  const people = edit(before, hide(2), hide(3));
  expect(find(people, 4)).toMatchObject({ managerExternalId: "1", sourceManagerExternalId: "3", managerReason: "hidden" });
  expect(find(people, 3)).toMatchObject({ managerExternalId: "1", sourceManagerExternalId: "2", managerReason: "hidden" });
  expect(plan(rows, people, { overrides: [hide(2), hide(3)] })).toMatchObject({ changes: [], overrides: [] });
  const shown = planEdit({ people, overrides: [], released: [hide(2), hide(3)], today: TODAY, preferLegalName: false });
  expect(applyPlan(people, shown)).toEqual(before);
});

test("[U2] with nobody shown above, reports are roots", () => {
  expect(find(edit(imported(...rows), hide(1)), 2)).toMatchObject({ managerExternalId: null, managerReason: "hidden" });
});

test("[U3] while a new manager has not started, a hidden last one is stood in for by whom the chart shows", () => {
  const people = edit(imported(...rows), hide(3));
  const moved = plan([...rows.slice(0, 3), employee(4, 9), employee(9, 1, { startDate: "2026-08-01" })], people, { overrides: [hide(3)] });
  expect(find(applyPlan(people, moved), 4)).toMatchObject({ managerExternalId: "2", managerReason: "not-started" });
});

test("[U4] the vacant seat of a hidden person is shown", () => {
  const people = edit(imported(...rows), hide(3));
  const left = plan([...rows.slice(0, 2), employee(3, 2, { status: "inactive" }), employee(4, 3)], people, { overrides: [hide(3)] });
  const after = applyPlan(people, left);
  expect(find(after, 3)).toMatchObject({ seat: "vacant", hidden: false });
  expect(find(after, 4)).toMatchObject({ managerExternalId: "3", managerReason: null });
});
