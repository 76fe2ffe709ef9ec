import type { ChartPerson } from "@treeline/org/chart/chart-person";
import { columnsOf } from "@treeline/org/chart/columns";
import { expect, test } from "vitest";
import { writeCsv } from "./write-csv.ts";

const seat = (id: string, managerId: string | null, name: string | null): ChartPerson => ({ id, name, title: null, managerId, seat: name === null ? "vacant" : "person", picture: null });

const PEOPLE = [
  seat("boss", null, "Ada Top"),
  seat("a1", "boss", "Anna Schmidt"), seat("a2", "boss", "Anna Schmidt"), seat("v1", "boss", null), seat("v2", "boss", null),
  seat("r1", "a1", "Kim One"), seat("r2", "a2", "Kim Two"), seat("r3", "v1", "Kim Three"), seat("r4", "v2", "Kim Four"),
];

/** Cells by row, without the headings. */
function cellsOf(people: readonly ChartPerson[], language: "en" | "de", branch = -1): string[][] {
  const none = people.map(() => null);
  const rows = { ...columnsOf(people), ids: people.map(({ id }) => id), pictures: none, emails: none, startDates: none, organizationName: "Test", day: "2026-11-02" };
  const text = writeCsv(rows, branch, language).toString("utf8");
  return text.trimEnd().split("\r\n").slice(1).map((line) => line.split(language === "en" ? "," : ";"));
}

test("case C3: sorted by name, teams of two people of one name, and of two vacant seats, are told apart by ids", () => {
  const cells = cellsOf(PEOPLE, "en").toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  const managers = new Map(cells.map((row) => [row[0], { name: row[3], id: row[11] }]));
  expect(["Kim One", "Kim Two", "Kim Three", "Kim Four"].map((name) => managers.get(name))).toEqual([
    { name: "Anna Schmidt", id: "a1" }, { name: "Anna Schmidt", id: "a2" }, { name: "Vacant seat", id: "v1" }, { name: "Vacant seat", id: "v2" },
  ]);
  expect(cells.filter(([name]) => name === "Vacant seat").map((row) => row[10])).toEqual(["v1", "v2"]);
  expect(new Set(cells.map((row) => row[10])).size).toBe(PEOPLE.length);
});

test("case C3: every manager's id is a row's id, but for the head of a branch, whose manager is above it", () => {
  const cells = cellsOf(PEOPLE, "en");
  const known = new Set(cells.map((row) => row[10]));
  for (const row of cells) if (row[11] !== "") expect(known).toContain(row[11]);
  expect(cellsOf(PEOPLE, "en", 1).map((row) => [row[10], row[11]])).toEqual([["a1", "boss"], ["r1", "a1"]]);
});

test("case C3: a vacant seat has a name in German, too", () => {
  expect(cellsOf(PEOPLE, "de").filter(([name]) => name === "Unbesetzte Stelle")).toHaveLength(2);
});
