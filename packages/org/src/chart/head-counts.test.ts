import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChartPerson } from "./chart-person.ts";
import { columnsOf } from "./columns.ts";
import { buildForest, chainOf } from "./forest.ts";
import { countHeads, HeadCounts, type Heads } from "./head-counts.ts";
import { apartWords, headWords } from "./head-words.ts";
import { company, seat, team } from "./testing.ts";

/** Companies where some seats are vacant and some people have yet to start. */
const mixed = fc.tuple(company(60), fc.infiniteStream(fc.constantFrom("person", "person", "person", "vacant", "arriving"))).map(([people, sorts]) =>
  people.map((person): ChartPerson => {
    const sort = sorts.next().value;
    if (sort === "vacant") return { ...person, name: null, seat: "vacant" };
    return sort === "arriving" ? { ...person, hidden: true, arriving: "2027-03-03" } : person;
  }));

function count(people: readonly ChartPerson[]) {
  const columns = columnsOf(people);
  const forest = buildForest(columns);
  return { columns, forest, heads: new HeadCounts(columns, forest) };
}

test("[HC1] [HC2] [HC3] case C4: people, vacant seats and arrivals are counted apart, directly, at any depth and in all", () => {
  fc.assert(fc.property(mixed, (people) => {
    const { forest, heads } = count(people);
    const among = (rows: Iterable<number>): Heads => countHeads([...rows].flatMap((row) => people[row] ?? []));
    people.forEach((_, row) => {
      expect(heads.direct(row)).toEqual(among(forest.children.subarray(forest.first[row], forest.first[row + 1])));
      expect(heads.inAll(row)).toEqual(among([...people.keys()].filter((other) => chainOf(forest, other).includes(row))));
    });
    const { placed, unplaced, ...all } = heads.all();
    expect(all).toEqual(among(people.keys()));
    expect([placed + unplaced, unplaced]).toEqual([all.people, forest.unplaced.length]);
    const tops = [...forest.roots].map((row) => heads.inAll(row).people + (people[row]?.seat === "person" && !people[row].arriving ? 1 : 0));
    expect(tops.reduce((sum, below) => sum + below, 0), "the roots and all below them are the people with a place").toBe(placed);
  }), { numRuns: 200 });
});

test("[HC4] case C4: a seat that nobody holds is never without a place", () => {
  const { forest, heads } = count([seat("gap", null, { name: null, seat: "vacant" }), seat("alone", null)]);
  expect([forest.roots.length, forest.unplaced.length]).toEqual([1, 1]);
  expect(heads.all()).toEqual({ people: 1, vacant: 1, arriving: 0, placed: 0, unplaced: 1 });
});

test("[HC1] case C4: of 20,000 in a line, each other seat vacant, all counts are found without walking the line for each", () => {
  const line = Array.from({ length: 20_000 }, (_, at) => seat(`p${at}`, at === 0 ? null : `p${at - 1}`, at % 2 === 1 ? { name: null, seat: "vacant" } : {}));
  const { heads } = count(line);
  expect(line.map((_, row) => heads.inAll(row).people).reduce((sum, people) => sum + people, 0)).toBe(99_990_000);
});

test("[HC5] case C4: counts in words tell apart who is no person on the chart, in each language", () => {
  const { heads } = count([seat("boss", null), ...team("boss", 7), seat("gap", "boss", { name: null, seat: "vacant" }), seat("soon", "boss", { hidden: true, arriving: "2027-03-03" })]);
  const direct = heads.direct(0);
  expect([headWords(direct, "en"), headWords(direct, "de")]).toEqual(["7, 1 vacant, 1 starting", "7, 1 unbesetzt, 1 künftig"]);
  expect(headWords({ people: 1_200, vacant: 0, arriving: 0 }, "de")).toBe("1.200");
  expect(apartWords({ vacant: 0, arriving: 0 }, "en")).toEqual([]);
  expect(headWords({ people: 0, vacant: 1, arriving: 0 }, "en")).toBe("0, 1 vacant");
});
