import { expect, test } from "vitest";
import type { Override } from "../override.ts";
import { findMoved } from "./guard-moves.ts";
import { company, shortly, verdictOn, withChanges } from "./guard-testing.ts";
import type { Employee } from "./snapshot.ts";
import { applyPlan, employee, imported, plan } from "./testing.ts";

const LEFT = { status: "inactive" };
const placing = (rows: Employee[], ids: number[], manager: number | null): Employee[] =>
  withChanges(rows, (_, id) => (ids.includes(id) ? { managerExternalId: manager === null ? null : String(manager) } : null));
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Who moves when `after` is read; known are `before`, then the edits of `overrides`. */
function movedBy(before: Employee[], after: Employee[], overrides: Override[] = [], managersKnown = true): string[] {
  const first = imported(...before);
  const people = overrides.length === 0 ? first : applyPlan(first, plan(before, first, { overrides }));
  return findMoved({ plan: plan(after, people, { overrides }), people, managersKnown }).moved;
}

const override = (externalId: number, more: Partial<Override>): Override => ({
  id: `override-${externalId}`, externalId: String(externalId), field: "manager", value: null, until: "always",
  untilDate: null, source: null, knownSource: null, state: "active", ...more,
});

test.each([
  [5, "all four others move", range(3, 5), "apply"],
  [240, "60 move", range(181, 240), "apply"],
  [240, "61 move", range(180, 240), ["partly", "moves 61/240>60"]],
  [240, "100 move on 1 January", range(141, 240), ["partly", "moves 100/240>60"]],
])("[G5] of %i people, %s", (size, _, ids, expected) => {
  const rows = company(size);
  expect(shortly(verdictOn(placing(rows, ids, 2), imported(...rows)))).toEqual(expected);
});

test("[G5] everybody below who moves moves too; the rest doesn't", () => {
  const rows = [employee(1, null), employee(2, 1), employee(3, 1), employee(4, 3), employee(5, 4), employee(6, 2)];
  expect(movedBy(rows, placing(rows, [3], 2))).toEqual(["3", "4", "5"]);
  expect(movedBy(rows, placing(rows, [3], null))).toEqual(["3", "4", "5"]);
});

test("[G6] a said leaver's vacant seat keeps the chain; under an unsaid one everybody counts", () => {
  const rows = company(181, 180).map((row) => (row.externalId === "1" ? row : { ...row, managerExternalId: "1000" }));
  const led = [...rows, employee(1000, 1)];
  expect(shortly(verdictOn([...rows, employee(1000, 1, LEFT)], imported(...led)))).toEqual("apply");
  const verdict = verdictOn(rows, imported(...led));
  expect(shortly(verdict)).toEqual(["partly", "moves 180/182>45"]);
  expect(verdict).toMatchObject({ leaves: ["1000"] });
});

test("[G6] under an unsaid leaver counts at any depth, through a said one's seat too", () => {
  const rows = [employee(1, null), employee(2, 1), employee(3, 2), employee(4, 3), employee(5, 1)];
  expect(movedBy(rows, [employee(1, null), employee(3, 2, LEFT), employee(4, 3), employee(5, 1)])).toEqual(["4"]);
});

test("[G7] a first placement, a joiner and a leaver don't move; nobody does while the manager was never readable", () => {
  const rows = [employee(1, null), employee(2, 1), employee(3, 1), employee(4, null)];
  expect(movedBy(rows, [...placing(rows, [4], 2), employee(5, 3)])).toEqual([]);
  expect(movedBy(rows, withChanges(rows, (_, id) => (id === 3 ? { ...LEFT, managerExternalId: "2" } : null)))).toEqual([]);
  expect(movedBy(rows, placing(rows, [3], 2), [], false)).toEqual([]);
  expect(movedBy(rows, placing(rows, [1], 4))).toEqual(["1", "2", "3"]);
});

test("[G8] what a member's override moves doesn't count, nor who is below", () => {
  const rows = [employee(1, null), employee(2, 1), employee(3, 1), employee(4, 3), employee(5, 1)];
  const moved = override(3, { value: "2", source: "1", knownSource: "1", until: "date", untilDate: "2026-06-15" });
  const first = imported(...rows);
  const people = applyPlan(first, plan(rows, first, { overrides: [moved] }));
  const ended = plan(rows, people, { overrides: [moved], today: "2026-06-16" });
  expect(ended.changes).toMatchObject([{ externalId: "3", changes: { managerExternalId: ["2", "1"] } }]);
  expect(findMoved({ plan: ended, people, managersKnown: true }).moved).toEqual([]);
});

test("[G8] what the HRIS does elsewhere counts for who is there by override", () => {
  const rows = [employee(1, null), employee(2, 1), employee(3, 1), employee(5, 1)];
  const moved = override(3, { value: "2", source: "1", knownSource: "1" });
  expect(movedBy(rows, placing(rows, [2], 5), [moved])).toEqual(["2", "3"]);
  expect(movedBy(rows, placing(rows, [3], 5), [moved])).toEqual([]);
});

test("[G8] a hidden manager still is a link: hiding moves nobody, and who is below moves with them", () => {
  const rows = [employee(1, null), employee(2, 1), employee(3, 2), employee(4, 3), employee(5, 1)];
  const hide = override(3, { field: "hidden", value: "true", until: "date", untilDate: "2026-06-15" });
  const first = imported(...rows);
  const people = applyPlan(first, plan(rows, first, { overrides: [hide] }));
  const ended = plan(rows, people, { overrides: [hide], today: "2026-06-16" });
  expect(ended.changes.map(({ externalId }) => externalId)).toContain("4");
  expect(findMoved({ plan: ended, people, managersKnown: true }).moved).toEqual([]);
  expect(movedBy(rows, placing(rows, [3], 5), [hide])).toEqual(["3", "4"]);
});

test("[G5] a chain of 100,000 is judged, moved at its top", () => {
  const count = 100_000;
  const rows = [employee(count + 1, null), employee(count + 2, count + 1), ...Array.from({ length: count }, (_, index) => employee(index + 1, index + 2))];
  expect(movedBy(rows, placing(rows, [count], count + 2))).toHaveLength(count);
});
