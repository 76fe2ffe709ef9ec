import { expect, test } from "vitest";
import { company, shortly, verdictOn, withChanges } from "./guard-testing.ts";
import type { Employee } from "./snapshot.ts";
import { employee, imported } from "./testing.ts";
import { GUARD_LIMITS } from "./verdict.ts";

const LEFT = { status: "inactive" };
const without = (rows: Employee[], ...ids: number[]): Employee[] => rows.filter(({ externalId }) => !ids.includes(Number(externalId)));
const leaving = (rows: Employee[], ...ids: number[]): Employee[] => withChanges(rows, (_, id) => (ids.includes(id) ? LEFT : null));
const joiners = (count: number, from = 100_001): Employee[] => Array.from({ length: count }, (_, index) => employee(from + index, 1));
const last = (size: number, count: number): number[] => Array.from({ length: count }, (_, index) => size - index);

test("[G1] a first import is never held", () => {
  expect(verdictOn(company(10_000), [], { firstImport: true })).toEqual({ kind: "apply" });
  expect(verdictOn(company(1), imported(...company(240)), { firstImport: true })).toEqual({ kind: "apply" });
});

test.each([
  [5, "one said leaver", (rows: Employee[]) => leaving(rows, 5), "apply"],
  [5, "all but one said", (rows: Employee[]) => leaving(rows, 2, 3, 4, 5), "apply"],
  [5, "one no longer listed", (rows: Employee[]) => without(rows, 5), "apply"],
  [5, "two no longer listed", (rows: Employee[]) => without(rows, 4, 5), ["unsaid-leaves 2/5>1"]],
  [30, "one no longer listed", (rows: Employee[]) => without(rows, 30), "apply"],
  [30, "two no longer listed", (rows: Employee[]) => without(rows, 29, 30), ["unsaid-leaves 2/30>1"]],
  [30, "five said leavers", (rows: Employee[]) => leaving(rows, ...last(30, 5)), "apply"],
  [30, "six said leavers", (rows: Employee[]) => leaving(rows, ...last(30, 6)), ["leaves 6/30>5"]],
  [240, "seven no longer listed", (rows: Employee[]) => without(rows, ...last(240, 7)), "apply"],
  [240, "eight no longer listed", (rows: Employee[]) => without(rows, ...last(240, 8)), ["unsaid-leaves 8/240>7"]],
  [240, "24 said leavers", (rows: Employee[]) => leaving(rows, ...last(240, 24)), "apply"],
  [240, "25 said leavers", (rows: Employee[]) => leaving(rows, ...last(240, 25)), ["leaves 25/240>24"]],
  [10_000, "300 no longer listed", (rows: Employee[]) => without(rows, ...last(10_000, 300)), "apply"],
  [10_000, "1,001 said leavers", (rows: Employee[]) => leaving(rows, ...last(10_000, 1_001)), ["leaves 1001/10000>1000"]],
])("[G2] of %i people, %s", (size, _, read, expected) => {
  const rows = company(size);
  expect(shortly(verdictOn(read(rows), imported(...rows)))).toEqual(expected);
});

test("[G2] an almost empty read is held for leavers of both kinds, and names all of them", () => {
  const rows = company(240);
  const verdict = verdictOn(rows.slice(0, 3), imported(...rows));
  expect(shortly(verdict)).toEqual(["leaves 237/240>24", "unsaid-leaves 237/240>7"]);
  expect(verdict).toMatchObject({ partly: false, beyond: null });
  expect(verdict.kind === "hold" && verdict.leaves).toHaveLength(237);
});

test("[G2] the limits are settings", () => {
  const rows = company(30);
  const limits = { ...GUARD_LIMITS, leaves: { min: 1, percent: 5 } };
  expect(shortly(verdictOn(leaving(rows, 30), imported(...rows), { limits }))).toEqual("apply");
  expect(shortly(verdictOn(leaving(rows, 30, 29), imported(...rows), { limits }))).toEqual(["leaves 2/30>1"]);
});

test("[G3] leavers of the last 24 hours count with those of this plan, but never alone", () => {
  const rows = company(240);
  const people = imported(...rows);
  expect(shortly(verdictOn(leaving(rows, 240), people, { recent: { left: 24, unsaid: 0 } }))).toEqual("apply");
  expect(shortly(verdictOn(leaving(rows, 240, 239, 238), people, { recent: { left: 24, unsaid: 0 } }))).toEqual(["leaves 27/264>26"]);
  expect(shortly(verdictOn(without(rows, 240), people, { recent: { left: 7, unsaid: 7 } }))).toEqual(["unsaid-leaves 8/247>7"]);
  expect(shortly(verdictOn(leaving(rows, 240), people, { recent: { left: 9, unsaid: 9 } }))).toEqual("apply");
  expect(shortly(verdictOn(rows, people, { recent: { left: 200, unsaid: 200 } }))).toEqual("apply");
});

test("[G4] a wrong account's credential and a filter that halves the list are held", () => {
  const rows = company(240);
  const other = company(200).map((row) => employee(Number(row.externalId) + 5_000, row.managerExternalId == null ? null : Number(row.managerExternalId) + 5_000));
  expect(shortly(verdictOn(other, imported(...rows)))).toEqual(["leaves 240/240>24", "unsaid-leaves 240/240>7", "joins 200/240>60"]);
  const half = rows.filter(({ externalId }) => Number(externalId) % 2 === 1);
  expect(shortly(verdictOn(half, imported(...rows)))).toEqual(["leaves 120/240>24", "unsaid-leaves 120/240>7", expect.stringMatching(/^moves /)]);
});

test.each([[5, 20, "apply"], [5, 21, ["joins 21/5>20"]], [240, 60, "apply"], [240, 61, ["joins 61/240>60"]]])("[G9] %i people, %i joiners at once", (size, count, expected) => {
  const rows = company(size);
  expect(shortly(verdictOn([...rows, ...joiners(count)], imported(...rows)))).toEqual(expected);
});

test("[G12] an approved plan applies with less, other joins and emptied values, and is held for anybody beyond", () => {
  const rows = company(240);
  const people = imported(...rows);
  const approved = { leaves: last(240, 30).map(String), moves: ["100", "101"] };
  const moved = (ids: number[]) => (read: Employee[]): Employee[] => withChanges(read, (_, id) => (ids.includes(id) ? { managerExternalId: "2" } : null));
  expect(shortly(verdictOn(without(rows, ...last(240, 30)), people, { approved }))).toEqual("apply");
  expect(shortly(verdictOn(moved([100])([...without(rows, ...last(240, 9)), ...joiners(100)]), people, { approved }))).toEqual("apply");
  expect(shortly(verdictOn(withChanges(rows, () => ({ title: null })), people, { approved }))).toEqual("apply");
  const more = verdictOn(moved([100, 102])(without(rows, 209, ...last(240, 31))), people, { approved });
  expect(shortly(more)).toEqual(["beyond-approved leaves 2/0>0", "beyond-approved moves 1/0>0"]);
  expect(more).toMatchObject({ partly: false, beyond: { leaves: ["209", "210"], moves: ["102"] }, moves: ["100", "102"] });
  expect(more.kind === "hold" && more.leaves).toHaveLength(32);
});
