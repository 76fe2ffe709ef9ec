import type { ChartPerson } from "@treeline/org/chart/chart-person";
import { expect, test } from "vitest";
import { changeBranches, isAllOpen, openFirst, type BranchAction, type Branches, type Shown } from "./branches.ts";
import { chartOfList } from "./chart-of-list.ts";
import { EMPTY_CHART } from "./chart.ts";

const seat = (id: string, managerId: string | null): ChartPerson => ({ id, managerId, name: id, title: null, seat: "person", picture: null });
const chart = chartOfList([seat("top", null), seat("a", "top"), seat("b", "top"), seat("a1", "a"), seat("b1", "b")]);
const openIn = ({ chart: now, open }: Branches) => Array.from(open.keys()).filter((row) => open[row] === 1).map((row) => now.at(row).id);
const shown = (more: Partial<Shown> = {}): Shown => ({ chart, focus: undefined, density: "normal", arrangement: "tree", page: { width: 1_200, height: 700 }, from: "top", ...more });
const pinAt = (id: string) => ({ row: chart.rowOf(id), x: 0, y: 0 });
const change = (state: Branches, action: BranchAction) => changeBranches(state, { ...action, of: state.chart });
const toggle = (state: Branches, id: string) => change(state, { type: "toggle", pin: { row: state.chart.rowOf(id), x: 0, y: 0 } });

test("two levels are open at first, a branch opens and closes, and all do", () => {
  const first = openFirst(shown());
  expect(openIn(first)).toEqual(["top"]);
  const wider = toggle(first, "a");
  expect(openIn(wider)).toEqual(["top", "a"]);
  expect(openIn(toggle(wider, "a"))).toEqual(["top"]);
  const all = change(first, { type: "expand-all" });
  expect(openIn(all)).toEqual(["top", "a", "b"]);
  expect(openIn(change(all, { type: "collapse-all" }))).toEqual(["top"]);
});

test("what was open stays open when a sync brings news, whatever rows people have then", () => {
  const wider = toggle(openFirst(shown()), "b");
  const news = chartOfList([seat("new", "b"), seat("b1", "b"), seat("b", "top"), seat("top", null)]);
  expect(openIn(changeBranches(wider, { type: "show", shown: shown({ chart: news }), pin: null })).toSorted()).toEqual(["b", "top"]);
});

test("the first people to come open at the top two levels", () => {
  expect(openIn(changeBranches(openFirst(shown({ chart: EMPTY_CHART })), { type: "show", shown: shown(), pin: null }))).toEqual(["top"]);
});

test("a chart that was left with everybody open opens with everybody, also when a sync brings the first people late", () => {
  expect(openIn(openFirst(shown({ from: "all" })))).toEqual(["top", "a", "b"]);
  expect(openIn(changeBranches(openFirst(shown({ chart: EMPTY_CHART })), { type: "show", shown: shown({ from: "all" }), pin: null }))).toEqual(["top", "a", "b"]);
});

test("all open and close also while other people are on their way, though no single row is the same", () => {
  const first = openFirst(shown());
  const news = chartOfList([seat("new", "b"), seat("b1", "b"), seat("b", "top"), seat("top", null)]);
  const next = changeBranches(first, { type: "show", shown: shown({ chart: news }), pin: null });
  const all = changeBranches(next, { type: "expand-all", of: chart });
  expect(openIn(all).toSorted()).toEqual(["b", "top"]);
  expect(openIn(changeBranches(all, { type: "collapse-all", of: chart }))).toEqual(["top"]);
});

test("opening the way to somebody who is there already changes nothing", () => {
  const first = openFirst(shown());
  expect(change(first, { type: "reveal", rows: [chart.rowOf("top")] })).toBe(first);
  expect(openIn(change(first, { type: "reveal", rows: chart.chainOf(chart.rowOf("a1")) }))).toEqual(["top", "a"]);
});

test("a branch opens with all teams below it, and closes with them, whatever others are", () => {
  const wide = chartOfList([seat("top", null), seat("a", "top"), seat("b", "top"), seat("a1", "a"), seat("a1x", "a1"), seat("b1", "b")]);
  const first = change(openFirst(shown({ chart: wide })), { type: "toggle", pin: { row: wide.rowOf("b"), x: 0, y: 0 } });
  const pin = { row: wide.rowOf("a"), x: 3, y: 4 };
  expect(isAllOpen(first, pin.row)).toBe(false);
  const opened = change(first, { type: "open-branch", pin });
  expect(openIn(opened).toSorted()).toEqual(["a", "a1", "b", "top"]);
  expect(isAllOpen(opened, pin.row)).toBe(true);
  expect(opened.pin).toEqual(pin);
  expect(openIn(change(opened, { type: "close-branch", pin })).toSorted()).toEqual(["b", "top"]);
});

test("whoever is shown alone shows the team, and is found again among everybody after that", () => {
  const closed = change(openFirst(shown()), { type: "toggle", pin: pinAt("top") });
  expect(openIn(closed)).toEqual([]);
  const alone = changeBranches(closed, { type: "show", shown: shown({ focus: "b" }), pin: null });
  expect(openIn(alone)).toEqual(["b"]);
  expect(openIn(changeBranches(alone, { type: "show", shown: shown(), pin: null })).toSorted()).toEqual(["b", "top"]);
});

test("an address that names a branch opens it", () => {
  expect(openIn(openFirst(shown({ focus: "a" }))).toSorted()).toEqual(["a", "top"]);
  expect(openIn(openFirst(shown({ focus: "nobody" })))).toEqual(["top"]);
});

test("all and none of a branch that is shown alone leave the others as they are", () => {
  const alone = changeBranches(toggle(openFirst(shown()), "b"), { type: "show", shown: shown({ focus: "a" }), pin: null });
  const all = change(alone, { type: "expand-all" });
  expect(openIn(all).toSorted()).toEqual(["a", "b", "top"]);
  expect(openIn(change(all, { type: "collapse-all" })).toSorted()).toEqual(["a", "b", "top"]);
  const closed = change(all, { type: "toggle", pin: pinAt("a") });
  expect(openIn(change(closed, { type: "collapse-all" })).toSorted()).toEqual(["a", "b", "top"]);
});

test("another density changes nobody's team", () => {
  const wider = toggle(openFirst(shown()), "b");
  const pin = pinAt("b");
  expect(changeBranches(wider, { type: "show", shown: shown({ density: "compact" }), pin })).toEqual({ ...wider, wanted: "compact", density: "compact", pin, fresh: wider.fresh + 1 });
});

test("what was meant for somebody of a chart that has been replaced changes nothing", () => {
  const news = chartOfList([seat("b", null), seat("top", null)]);
  const state = openFirst(shown({ chart: news }));
  expect(changeBranches(state, { type: "toggle", pin: pinAt("a"), of: chart })).toBe(state);
});

test("a page opens with what can be read of it, and shows all when it is asked to, with as much on each card as can be read", () => {
  const page = { width: 1_180, height: 740, enough: 1 };
  const people = [seat("top", null), ...Array.from({ length: 12 }, (_, nth) => [seat(`m${nth}`, "top"), ...Array.from({ length: 12 }, (_, at) => seat(`m${nth}.${at}`, `m${nth}`))]).flat()];
  const filling = shown({ chart: chartOfList(people), arrangement: "fill", density: "auto", page });
  const first = openFirst(filling);
  expect(openIn(first)).toEqual(["top"]);
  expect(first.density).toBe("normal");
  const all = change(first, { type: "expand-all" });
  expect(openIn(all)).toHaveLength(13);
  expect(all.density).toBe("names");
  expect(toggle(all, "m3").density).toBe("names");
  expect(change(toggle(all, "m3"), { type: "fit" }).density).toBe("names");
  expect(change(all, { type: "collapse-all" })).toMatchObject({ density: "normal" });
  expect(change(openFirst({ ...filling, density: "compact" }), { type: "expand-all" }).density).toBe("compact");
});

test("a chart that came before the size of the screen was known opens as if it had come later", () => {
  const filling = shown({ arrangement: "fill", density: "auto", page: { width: 1_180, height: 740 } });
  const early = openFirst({ ...filling, page: { width: 0, height: 0 } });
  expect(openIn(changeBranches(early, { type: "show", shown: filling, pin: null }))).toEqual(openIn(openFirst(filling)));
  expect(openIn(openFirst(filling))).toEqual(["top", "a", "b"]);
});

test("another arrangement leaves open what is", () => {
  const tree = toggle(openFirst(shown()), "b");
  const filled = changeBranches(tree, { type: "show", shown: shown({ arrangement: "fill" }), pin: null });
  expect(openIn(filled)).toEqual(openIn(tree));
  expect(filled.arrangement).toBe("fill");
});
