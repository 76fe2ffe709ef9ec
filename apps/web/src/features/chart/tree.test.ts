import type { ChartPerson } from "@treeline/org/chart/chart-person";
import { expect, test } from "vitest";
import { wordsIn } from "../../i18n/testing.ts";
import { formatFor } from "../../i18n/use-format.ts";
import { chartOfList } from "./chart-of-list.ts";
import { findByLetters, stepOf } from "./tree-keys.ts";
import { lastOf, nextOf, previousOf, rowsAround, shownAt } from "./tree-walk.ts";
import { NO_MARKS } from "./marks.ts";
import { treeWords } from "./tree-words.ts";

const seat = (name: string, managerId: string | null, more: Partial<ChartPerson> = {}): ChartPerson =>
  ({ id: name, managerId, name, title: null, seat: "person", picture: null, ...more });
const chart = chartOfList([
  seat("Ada", null, { title: "CEO" }),
  ...["Ben", "Cleo", "Östen"].map((name) => seat(name, "Ada")),
  ...["Bea", "Björn"].map((name) => seat(name, "Ben")),
  seat("Dan", "Cleo"),
  seat("Rosa", null),
  seat("Sven", "Rosa", { hidden: true }),
  seat("Nobody's", null),
]);
const row = (name: string) => chart.rowOf(name);
const tree = (...open: string[]) => ({ forest: chart.forest, open: Uint8Array.from({ length: chart.size }, (_, at) => (open.includes(chart.at(at).id) ? 1 : 0)) });
const name = (at: number) => (at < 0 ? null : chart.at(at).name);
const names = (rows: number[]) => rows.map(name);
const press = (from: string, key: string, ...open: string[]) => {
  const step = stepOf(tree(...open), row(from), key);
  return step && (step.type === "reveal" ? `open ${names(step.rows).join(" ")}` : `${step.type} ${name(step.row)}`);
};
const type = (from: string, letters: string, ...open: string[]) => name(findByLetters(tree(...open), row(from), letters, (at) => chart.nameAt(at) ?? ""));

test("down and up go through everybody shown, in order, without the unplaced", () => {
  for (const open of [[], ["Ada"], ["Ada", "Ben"], ["Ada", "Ben", "Cleo", "Rosa"]]) {
    const now = tree(...open);
    const down: number[] = [];
    for (let at = row("Ada"); at >= 0; at = nextOf(now, at)) down.push(at);
    const up: number[] = [];
    for (let at = lastOf(now); at >= 0; at = previousOf(now, at)) up.push(at);
    expect(names(up.reverse())).toEqual(names(down));
    expect(down).toHaveLength(2 + (open.includes("Ada") ? 3 : 0) + (open.includes("Ben") ? 2 : 0) + (open.includes("Cleo") ? 1 : 0) + (open.includes("Rosa") ? 1 : 0));
  }
  expect(press("Ada", "ArrowUp", "Ada")).toBe("go Ada");
  expect(press("Rosa", "ArrowDown", "Ada")).toBe("go Rosa");
});

test("right opens, then goes to the first report; left closes, then goes to the manager", () => {
  expect(press("Ben", "ArrowRight", "Ada")).toBe("toggle Ben");
  expect(press("Ben", "ArrowRight", "Ada", "Ben")).toBe("go Bea");
  expect(press("Bea", "ArrowRight", "Ada", "Ben")).toBe("go Bea");
  expect(press("Bea", "ArrowLeft", "Ada", "Ben")).toBe("go Ben");
  expect(press("Ben", "ArrowLeft", "Ada", "Ben")).toBe("toggle Ben");
  expect(press("Ben", "ArrowLeft", "Ada")).toBe("go Ada");
  expect(press("Ada", "ArrowLeft")).toBe("go Ada");
});

test("Home, End, and a star that opens the branches beside", () => {
  expect(press("Bea", "Home", "Ada", "Ben")).toBe("go Ada");
  expect(press("Ada", "End", "Ada")).toBe("go Rosa");
  expect(press("Ada", "End", "Ada", "Rosa")).toBe("go Sven");
  expect(press("Östen", "*", "Ada")).toBe("open Ben Cleo");
  expect(press("Östen", "*", "Ada", "Ben", "Cleo")).toBe("go Östen");
  expect(press("Ada", "x")).toBeNull();
});

test("letters go to the next name that begins so, without accents, round to the first", () => {
  expect(type("Ada", "b", "Ada", "Ben")).toBe("Ben");
  expect(type("Ben", "b", "Ada", "Ben")).toBe("Bea");
  expect(type("Bea", "be", "Ada", "Ben")).toBe("Bea");
  expect(type("Bea", "bj", "Ada", "Ben")).toBe("Björn");
  expect(type("Björn", "bb", "Ada", "Ben")).toBe("Ben");
  expect(type("Ada", "o", "Ada")).toBe("Östen");
  expect(type("Ada", "d", "Ada")).toBeNull();
  expect(type("Ada", "ad")).toBe("Ada");
});

test("a window around somebody holds no more than wanted, with both neighbours", () => {
  const now = tree("Ada", "Ben", "Cleo", "Rosa");
  expect(names(rowsAround(now, row("Cleo"), 4))).toEqual(["Bea", "Björn", "Cleo", "Dan"]);
  expect(names(rowsAround(now, row("Ada"), 3))).toEqual(["Ada", "Ben", "Bea"]);
});

test("who is in a closed branch is found at the nearest manager shown, who is not in the tree at its top", () => {
  expect(name(shownAt(tree("Ada", "Ben"), row("Bea")))).toBe("Bea");
  expect(name(shownAt(tree("Ada"), row("Bea")))).toBe("Ben");
  expect(name(shownAt(tree("Ben"), row("Bea")))).toBe("Ada");
  expect(name(shownAt(tree("Ada"), row("Nobody's")))).toBe("Ada");
  expect(name(shownAt(tree("Ada"), -1))).toBe("Ada");
});

test("case C4: a screen reader hears name, title, level and reports, in the language of the page", async () => {
  const [t, format] = [await wordsIn("en", "chart"), formatFor("en")];
  expect(treeWords(t, { chart: chart, marks: NO_MARKS }, row("Ada"), format)).toBe("Ada, CEO, level 1, 3 direct reports, 6 in all");
  expect(treeWords(t, { chart: chart, marks: NO_MARKS }, row("Bea"), format)).toBe("Bea, level 3, no direct reports");
  expect(treeWords(t, { chart: chart, marks: NO_MARKS }, row("Sven"), format)).toBe("Sven, level 2, no direct reports, hidden from the chart: only admins see this");
  const vacant = chartOfList([seat("x", null, { name: null, seat: "vacant", title: "Head of Sales" }), seat("Kim", "x")]);
  expect(treeWords(t, { chart: vacant, marks: NO_MARKS }, vacant.rowOf("x"), format)).toBe("Vacant seat, Head of Sales, level 1, 1 direct report");
  const gap = chartOfList([seat("Ada", null), seat("Bo", "Ada"), seat("x", "Ada", { name: null, seat: "vacant" }), seat("Kim", "x")]);
  expect(treeWords(t, { chart: gap, marks: NO_MARKS }, gap.rowOf("Ada"), format)).toBe("Ada, level 1, 1 direct report, 1 vacant, 2 in all, 1 vacant");
  const soon = chartOfList([seat("Tom", null, { hidden: true, arriving: "2027-03-03" })]);
  expect(treeWords(t, { chart: soon, marks: NO_MARKS }, 0, format)).toBe("Tom, level 1, no direct reports, starts 3 March 2027: only admins see this");
  const marks = new Map([[row("Ada"), { personId: "Ada", kind: "changed" as const, fields: ["title" as const, "manager" as const], until: "2026-11-03T09:00:00.000Z" }]]);
  expect(treeWords(t, { chart, marks }, row("Ada"), format), "case S25").toBe("Ada, CEO, level 1, 3 direct reports, 6 in all, Changed in the last 24 hours: title, manager");
  expect(treeWords(await wordsIn("de", "chart"), { chart: chart, marks: NO_MARKS }, row("Ada"), formatFor("de"))).toBe("Ada, CEO, Ebene 1, 3 direkte Mitarbeitende, 6 insgesamt");
});
