import { expect, test } from "vitest";
import { inWords } from "./line-words.ts";
import { compareStates, type LineFacts, linesOfPlan, type SeatState } from "./lines.ts";
import { employee, imported, plan } from "./testing.ts";

const seat = (personId: string, managerId: string | null, more: Partial<SeatState> = {}): SeatState => ({
  personId, managerId, seat: "person", name: `Name ${personId}`, title: `Title ${personId}`, email: null, startDate: null,
  picture: null, hidden: false, ...more,
});
const vacant = (personId: string, managerId: string | null, more: Partial<SeatState> = {}): SeatState => seat(personId, managerId, { seat: "vacant", name: null, ...more });
const gone = (personId: string, more: Partial<SeatState> = {}): SeatState => seat(personId, null, { seat: "gone", name: null, title: null, ...more });
const kinds = (lines: LineFacts[]): string[] => lines.map(({ kind, name }) => `${kind} ${name}`);

test("[H1] who left, changed and joined has a line each, in that order, by name", () => {
  const before = [seat("1", null), seat("2", "1"), seat("3", "1"), seat("10", "1"), seat("4", "1")];
  const after = [seat("1", null), seat("3", "1", { title: "Lead" }), seat("10", "1", { title: "Lead" }), gone("4"), seat("5", "1"), seat("0", "1")];
  expect(kinds(compareStates(before, after))).toEqual(["left Name 2", "left Name 4", "changed Name 3", "changed Name 10", "joined Name 0", "joined Name 5"]);
});

test("[H2] each value that a reader sees is told from and to; managers by name, of a vacant seat by its title", () => {
  const before = [seat("1", null), vacant("2", "1"), seat("3", "1", { picture: "a", email: "a@x", startDate: "2020-01-01" })];
  const after = [seat("1", null), vacant("2", "1"), seat("3", "2", { picture: "b", email: null, startDate: "2020-02-01", name: "New", title: null, hidden: true })];
  expect(compareStates(before, after)).toEqual([{
    personId: "3", name: "New", title: null, kind: "changed", said: null, managers: { from: "1", to: "2" }, team: 0,
    fields: [
      { field: "name", from: "Name 3", to: "New" },
      { field: "title", from: "Title 3", to: null },
      { field: "email", from: "a@x", to: null },
      { field: "startDate", from: "2020-01-01", to: "2020-02-01" },
      { field: "picture", from: "picture", to: "picture" },
      { field: "manager", from: "Name 1", to: "Title 2" },
      { field: "hidden", from: null, to: "hidden" },
    ],
  }]);
});

test("[LA2] a manager without a name is kept as what it is, and called something by who reads", () => {
  const before = [vacant("1", null, { title: null }), seat("2", null, { name: null }), seat("3", "1")];
  const lines = compareStates(before, [...before.slice(0, 2), seat("3", "2")]);
  expect(lines).toMatchObject([{ fields: [{ field: "manager", from: { unnamed: "vacant" }, to: { unnamed: "erased" } }] }]);
  expect(inWords(lines, "en")).toMatchObject([{ fields: [{ from: "Vacant seat", to: "Somebody" }] }]);
  expect(inWords(lines, "de")).toMatchObject([{ fields: [{ from: "Unbesetzte Stelle", to: "Jemand" }] }]);
});

test("[H2] a joiner's line tells what they come with, a leaver's whether it was said and who is left below", () => {
  const before = [seat("1", null), seat("2", "1"), seat("3", "2")];
  const after = [seat("1", null), vacant("2", "1", { said: false }), seat("3", "2"), seat("4", "1", { email: "d@x" })];
  expect(compareStates(before, after)).toEqual([
    { personId: "2", name: "Name 2", title: "Title 2", kind: "left", said: false, fields: [], managers: { from: "1", to: null }, team: 1 },
    {
      personId: "4", name: "Name 4", title: "Title 4", kind: "joined", said: null, managers: { from: null, to: "1" }, team: 0,
      fields: [
        { field: "name", from: null, to: "Name 4" },
        { field: "title", from: null, to: "Title 4" },
        { field: "email", from: null, to: "d@x" },
        { field: "manager", from: null, to: "Name 1" },
      ],
    },
  ]);
});

test("[H3] vacant seats that appear, change or go, and a manager's new name, give no line", () => {
  const before = [seat("1", null), vacant("2", "1"), vacant("3", "1"), seat("4", "1")];
  const after = [seat("1", null, { name: "Married" }), vacant("2", null, { title: "Other" }), gone("3"), vacant("5", "1"), seat("4", "1")];
  expect(kinds(compareStates(before, after))).toEqual(["changed Married"]);
});

test("[H3] who returns to their vacant seat joined", () => {
  expect(kinds(compareStates([seat("1", null), vacant("2", "1")], [seat("1", null), seat("2", "1")]))).toEqual(["joined Name 2"]);
});

test("[H4] a mover's team is who came along: not who joined it, left it or moved by themselves", () => {
  const below = [seat("11", "10"), seat("12", "10"), seat("13", "11"), vacant("14", "10"), seat("15", "14")];
  const before = [seat("1", null), seat("2", "1"), seat("10", "1"), ...below, seat("16", "10"), seat("17", "2"), seat("18", "17")];
  const after = [seat("1", null), seat("2", "1"), seat("10", "2"), ...below, seat("17", "10"), seat("18", "17"), seat("19", "10")];
  const lines = compareStates(before, after);
  expect(lines.filter(({ kind }) => kind === "changed").map(({ personId, team }) => [personId, team])).toEqual([["10", 4], ["17", 1]]);
});

test("[H5] a plan has the lines of what it will write; whoever is not known yet has no id", () => {
  const before = imported(employee(1, null), employee(2, 1), employee(3, 2));
  const lines = linesOfPlan(plan([employee(1, null), employee(2, 1, { status: "inactive" }), employee(3, 9), employee(9, 1)], before), before);
  expect(lines).toMatchObject([
    { kind: "left", personId: "person-2", said: true, name: "First2 Last2", team: 0 },
    { kind: "changed", personId: "person-3", managers: { from: "person-2", to: null }, fields: [{ field: "manager", from: "First2 Last2", to: "First9 Last9" }] },
    { kind: "joined", personId: null, name: "First9 Last9", managers: { from: null, to: "person-1" } },
  ]);
});
