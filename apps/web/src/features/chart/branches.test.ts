import type { ChartPerson } from "@treeline/org/chart/chart-person";
import { expect, test } from "vitest";
import { changeBranches, topLevels, type Branches } from "./branches.ts";
import { chartOfList } from "./chart-of-list.ts";
import { EMPTY_CHART } from "./chart.ts";

const seat = (id: string, managerId: string | null): ChartPerson => ({ id, managerId, name: id, title: null, seat: "person", picture: null });
const chart = chartOfList([seat("top", null), seat("a", "top"), seat("b", "top"), seat("a1", "a"), seat("b1", "b")]);
const openIn = ({ chart: now, open }: Branches) => Array.from(open.keys()).filter((row) => open[row] === 1).map((row) => now.at(row).id);
const toggle = (state: Branches, id: string) => changeBranches(state, { type: "toggle", pin: { row: state.chart.rowOf(id), x: 0, y: 0 } });

test("two levels are open at first, a branch opens and closes, and all do", () => {
  const first = topLevels(chart);
  expect(openIn(first)).toEqual(["top"]);
  const wider = toggle(first, "a");
  expect(openIn(wider)).toEqual(["top", "a"]);
  expect(openIn(toggle(wider, "a"))).toEqual(["top"]);
  const all = changeBranches(first, { type: "expand-all" });
  expect(openIn(all)).toEqual(["top", "a", "b"]);
  expect(openIn(changeBranches(all, { type: "collapse-all" }))).toEqual(["top"]);
});

test("what was open stays open when a sync brings news, whatever rows people have then", () => {
  const wider = toggle(topLevels(chart), "b");
  const news = chartOfList([seat("new", "b"), seat("b1", "b"), seat("b", "top"), seat("top", null)]);
  expect(openIn(changeBranches(wider, { type: "news", chart: news, pin: null })).toSorted()).toEqual(["b", "top"]);
});

test("the first people to come open at the top two levels", () => {
  expect(openIn(changeBranches(topLevels(EMPTY_CHART), { type: "news", chart, pin: null }))).toEqual(["top"]);
});

test("opening the way to somebody who is there already changes nothing", () => {
  const first = topLevels(chart);
  expect(changeBranches(first, { type: "reveal", rows: [chart.rowOf("top")] })).toBe(first);
  expect(openIn(changeBranches(first, { type: "reveal", rows: chart.chainOf(chart.rowOf("a1")) }))).toEqual(["top", "a"]);
});
