import type { ChartPerson } from "@treeline/org/chart/chart-person";
import { DENSITIES } from "@treeline/org/chart/density";
import { arrange } from "@treeline/org/chart/arrange";
import { expect, test } from "vitest";
import { branchForest, isInBranch, rowsOfBranch } from "./branch-forest.ts";
import { chartOfList } from "./chart-of-list.ts";
import { lastOf, nextOf, previousOf, shownAt } from "./tree-walk.ts";

const seat = (id: string, managerId: string | null): ChartPerson => ({ id, managerId, name: id, title: null, seat: "person", picture: null });
const chart = chartOfList([
  seat("top", null),
  ...["a", "b", "c"].map((id) => seat(id, "top")),
  ...["b1", "b2"].map((id) => seat(id, "b")),
  seat("b1x", "b1"),
  seat("c1", "c"),
  seat("nobody's", null),
]);
const row = (id: string) => chart.rowOf(id);
const ids = (rows: Iterable<number>) => Array.from(rows, (at) => chart.at(at).id);
const all = new Uint8Array(chart.size).fill(1);
const branch = branchForest(chart.forest, row("b"));

test("a branch is laid out as if its head were the only root", () => {
  const boxes = arrange(branch, { open: all }, DENSITIES.normal);
  expect(ids(boxes.items.rows).toSorted()).toEqual(["b", "b1", "b1x", "b2"]);
  expect(boxes.y[row("b")]).toBe(0);
});

test("keys walk through the branch and nobody else, and the head is at level 1", () => {
  const tree = { forest: branch, open: all };
  const down: number[] = [];
  for (let at = branch.roots[0] ?? -1; at >= 0; at = nextOf(tree, at)) down.push(at);
  expect(ids(down)).toEqual(["b", "b1", "b1x", "b2"]);
  expect(ids([lastOf(tree)])).toEqual(["b2"]);
  expect(previousOf(tree, row("b"))).toBe(-1);
  expect(down.map((at) => branch.level[at])).toEqual([1, 2, 3, 2]);
  expect(ids([shownAt(tree, row("b1x")), shownAt(tree, row("c1"))])).toEqual(["b1x", "b"]);
});

test("who is in a branch", () => {
  const inside = (id: string) => isInBranch(chart.forest, row("b"), row(id));
  expect(["b", "b1", "b1x", "b2"].every(inside)).toBe(true);
  expect(["top", "a", "c", "c1", "nobody's"].some(inside)).toBe(false);
  expect(isInBranch(chart.forest, -1, row("b"))).toBe(false);
  expect(isInBranch(chart.forest, row("b"), -1)).toBe(false);
  expect(ids(rowsOfBranch(chart.forest, row("c")))).toEqual(["c", "c1"]);
});

test("the unplaced have no place in the tree, and of a branch nobody outside of it", () => {
  const placed = (of: typeof chart) => ids(Array.from({ length: chart.size }, (_, at) => at).filter((at) => of.hasPlace(at))).toSorted();
  expect(placed(chart)).toEqual(["a", "b", "b1", "b1x", "b2", "c", "c1", "top"]);
  expect(placed(chart.branch(row("b")))).toEqual(["b", "b1", "b1x", "b2"]);
  expect(chart.hasPlace(-1)).toBe(false);
});

test("the managers above the head belong to the chart, not to the branch", () => {
  const below = chart.branch(row("b"));
  expect(ids(below.chainOf(row("b1x")))).toEqual(["b", "b1"]);
  expect(ids(chart.chainOf(row("b1x")))).toEqual(["top", "b", "b1"]);
  expect(below.at(row("b1"))).toBe(chart.at(row("b1")));
});
