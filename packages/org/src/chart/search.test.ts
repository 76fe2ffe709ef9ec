import fc from "fast-check";
import { expect, test } from "vitest";
import { createSearch } from "./search.ts";

const PEOPLE: [id: string, name: string | null, title: string | null][] = [
  ["1", "Tomasz Wójcik", "VP Product Engineering"],
  ["2", "Łukasz Größe", "Engineer"],
  ["3", "Søren Ångström", "Senior Engineer"],
  ["4", "Анна Королёва", "Designer"],
  ["5", "山田 太郎", "Product Manager"],
  ["6", "Siobhán O'Neil", "Head of People"],
  ["7", "Anna-Lena Brandt", "Engineering Manager"],
  ["8", null, "Head of Talent"],
  ["9", "김 민준", null],
  ["10", "Emma Heads", "Recruiter"],
  ["11", "Ådne Þórsson", "Sales"],
  ["12", "Jonas Müller", "Sales"],
  ["13", "Ελένη Παπαδοπούλου", "Sales"],
  ["14", "Dangelo Moretti", null],
  ["15", "Νίκος Παπαδόπουλος", null],
];
const search = createSearch(PEOPLE.map(([id, name, title]) => ({ id, name, title })));
const ids = (query: string, limit?: number): string[] => search(query, limit).map(({ id }) => id);

test.each([
  ["wojcik", ["1"]],
  ["WÓJ", ["1"]],
  ["lukasz grosse", ["2"]],
  ["angstrom soren", ["3"]],
  ["Ångström", ["3"]],
  ["королева", ["4"]],
  ["太郎", ["5"]],
  ["oneil", ["6"]],
  ["o'neil", ["6"]],
  ["neil", ["6"]],
  ["d'angelo", ["14"]],
  ["ΝΙΚΟΣ ΠΑΠΑΔ", ["15"]],
  ["lena", ["7"]],
  ["anna-lena", ["7"]],
  ["김", ["9"]],
  ["thorsson adne", ["11"]],
  ["ελενη", ["13"]],
  ["head tal", ["8"]],
])("[Q1] %s finds %j", (query, expected) => {
  expect(ids(query)).toEqual(expected);
});

test("[Q2] names before titles, whole words before beginnings, then by name", () => {
  expect(ids("head")).toEqual(["10", "6", "8"]);
  expect(ids("engineer")).toEqual(["2", "3", "7", "1"]);
  expect(ids("sales")).toEqual(["11", "12", "13"]);
  expect(ids("engineer", 2)).toEqual(["2", "3"]);
});

test.each([
  ["wojzik", "1"],
  ["wojcki", "1"],
  ["wjcik", "1"],
  ["mueller", "12"],
  ["tomaz wojc", "1"],
  ["xoren angstrom", "3"],
  ["brandtt", "7"],
])("[Q3] %s is forgiven", (query, expected) => {
  expect(ids(query)).toContain(expected);
});

test("[Q3] an exact match comes before a forgiven one; two errors and short words are not forgiven", () => {
  expect(ids("anna")[0]).toBe("7");
  expect(ids("wokzik")).toEqual([]);
  expect(ids("xz")).toEqual([]);
});

test("[Q1] nothing typed finds nobody", () => {
  expect([ids(""), ids("  - "), ids("anna", 0)]).toEqual([[], [], []]);
});

test("[Q1] everybody is found by any beginning of any of their words", () => {
  const word = fc.string({ unit: fc.constantFrom(..."aeéößøłÆДё山ガ김ñ7"), minLength: 1, maxLength: 6 });
  const names = fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  fc.assert(fc.property(names, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 }), (people, who, which, length) => {
    const find = createSearch(people.map((words, index) => ({ id: String(index), name: words.join(" "), title: null })));
    const index = who % people.length;
    const words = people[index] ?? [];
    const query = (words[which % words.length] ?? "").slice(0, length);
    expect(find(query).map(({ id }) => id)).toContain(String(index));
    expect(find(query.toUpperCase()).map(({ id }) => id)).toContain(String(index));
  }));
});
