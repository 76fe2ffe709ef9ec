import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf } from "./columns.ts";
import { createSearch } from "./find-people.ts";
import { textsOf } from "./row-texts.ts";
import { seat } from "./testing.ts";

const PEOPLE: [name: string | null, title: string | null][] = [
  ["Tomasz Wójcik", "VP Product Engineering"],
  ["Łukasz Größe", "Engineer"],
  ["Søren Ångström", "Senior Engineer"],
  ["Анна Королёва", "Designer"],
  ["山田 太郎", "Product Manager"],
  ["Siobhán O'Neil", "Head of People"],
  ["Anna-Lena Brandt", "Engineering Manager"],
  [null, "Head of Talent"],
  ["김 민준", null],
  ["Emma Heads", "Recruiter"],
  ["Ådne Þórsson", "Sales"],
  ["Jonas Müller", "Sales"],
  ["Ελένη Παπαδοπούλου", "Sales"],
  ["Dangelo Moretti", null],
  ["Νίκος Παπαδόπουλος", null],
  ["أحمد الفارسي", null],
  ["Nguyễn Thị Đào", "Buyer"],
];
const searchOver = (people: typeof PEOPLE) => createSearch(textsOf(columnsOf(people.map(([name, title], row) => seat(String(row), null, { name, title })))), people.length);
const search = searchOver(PEOPLE);
const rows = (query: string, limit?: number): number[] => search.find(query, limit).map(({ row }) => row);

test.each([
  ["wojcik", [0]],
  ["WÓJ", [0]],
  ["lukasz grosse", [1]],
  ["angstrom soren", [2]],
  ["Ångström", [2]],
  ["королева", [3]],
  ["太郎", [4]],
  ["山", [4]],
  ["oneil", [5]],
  ["o'neil", [5]],
  ["neil", [5]],
  ["d'angelo", [13]],
  ["ΝΙΚΟΣ ΠΑΠΑΔ", [14]],
  ["lena", [6]],
  ["anna-lena", [6]],
  ["김", [8]],
  ["thorsson adne", [10]],
  ["ελενη", [12]],
  ["head tal", [7]],
  ["احمد", [15]],
  ["الفار", [15]],
  ["dao nguyen", [16]],
  ["Thị Đ", [16]],
])("[Q1] %s finds %j", (query, expected) => {
  expect(rows(query)).toEqual(expected);
});

test("[Q1] nothing typed finds nobody, and a word in the middle of another one does not count", () => {
  expect([rows(""), rows("  - "), rows("anna", 0), rows("jcik tomasz")]).toEqual([[], [], [], []]);
});

test("[Q2] names before titles, whole words before beginnings, then by name", () => {
  expect(rows("head")).toEqual([9, 5, 7]);
  expect(rows("engineer")).toEqual([1, 2, 6, 0]);
  expect(rows("sales")).toEqual([10, 11, 12]);
  expect(rows("engineer", 2)).toEqual([1, 2]);
});

test.each([["wojzik", 0], ["wojcki", 0], ["wjcik", 0], ["mueller", 11], ["tomaz wojc", 0], ["xoren angstrom", 2], ["brandtt", 6], ["nguyne", 16]])("[Q3] %s is forgiven", (query, expected) => {
  expect(rows(query)).toContain(expected);
});

test("[Q3] an exact match comes before a forgiven one, a whole word before a beginning; two errors and short words are not forgiven", () => {
  expect(rows("anna")[0]).toBe(6);
  expect(rows("wokzik")).toEqual([]);
  expect(rows("xz")).toEqual([]);
  const names = searchOver([["Ada Bergström", null], ["Ada Berg", null]]);
  expect(names.find("berk").map(({ row }) => row)).toEqual([1, 0]);
});

const letters = fc.string({ unit: fc.constantFrom(..."aeéößøłÆДё山ガ김ñ7'"), minLength: 1, maxLength: 6 });
const crowd = fc.array(fc.array(letters, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });

test("[Q1] everybody is found by any beginning of any of their words, however little was prepared", () => {
  fc.assert(fc.property(crowd, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 }), fc.nat(9), (people, who, which, length, prepared) => {
    const find = searchOver(people.map((words) => [words.join(" "), null]));
    find.prepare(prepared);
    const row = who % people.length;
    const query = (people[row]?.[which % (people[row]?.length ?? 1)] ?? "").replace(/^'+/, "").slice(0, length);
    fc.pre(/[^']/.test(query));
    expect(find.find(query).map((found) => found.row)).toContain(row);
    expect(find.find(query.toUpperCase()).map((found) => found.row)).toContain(row);
  }));
});

test("preparing goes on where it stopped and says when it is done", () => {
  const find = searchOver(PEOPLE);
  expect([find.prepare(5), find.prepare(5), find.prepare(7), find.prepare(1)]).toEqual([false, false, true, true]);
  expect(find.find("wojcik").map(({ row }) => row)).toEqual([0]);
});

test.each([
  ["小明", [0]], ["太郎", [1]], ["田太", [1]], ["민준", [2]], ["ชาย", [3]], ["ໄຊ", [4]], ["ភា", [5]], ["အောင်", [6]], ["すずき", [7]], ["エンジニア", [8]], ["ｴﾝｼﾞﾆｱ", [8]], ["王", [0]], ["abc", [9]], ["会社", [9]],
])("case T2: %s is found inside a word of a script without spaces", (query, expected) => {
  const crowd = searchOver([
    ["王小明", null], ["山田太郎", null], ["김민준", null], ["สมชาย ใจดี", null], ["ສົມໄຊ", null], ["សុភាព", null], ["မောင်အောင်", null], ["あゆみすずき", null], ["Ada Baum", "シニアソフトウェアエンジニア"], ["Kim Lee", "株式会社ABC"],
  ]);
  expect(crowd.find(query).map(({ row }) => row)).toEqual(expected);
});

test("case T2: one letter of Hangul is no misspelt word, and the beginning of a word comes before its inside", () => {
  const crowd = searchOver([["금", null], ["박김", null], ["김박", null]]);
  expect(crowd.find("김").map(({ row }) => row)).toEqual([2, 1]);
  expect(searchOver(PEOPLE).find("jcik tomasz")).toEqual([]);
});

test.each([["möllner", 4], ["moellner", 4], ["mollner", 4], ["Möll", 4], ["moel", 4], ["koehlbruegge", 1], ["köhlbrügge", 1], ["kohlbrugge", 1], ["mül\u00adler", 1], ["mueller", 1]])("case T6: %s finds all who write it either way", (query, count) => {
  const crowd = searchOver([["Eva Möllner", null], ["Ida Möllner", null], ["Jan Mo\u0308llner", null], ["Kai Moellner", null], ["Lea Köhlbrügge", null], ["Max Müller", null]]);
  expect(crowd.find(query)).toHaveLength(count);
});

test("case T6: a digraph that was typed is no single letter", () => {
  expect(searchOver([["Joe Baum", null], ["Jonas Baum", null], ["Susanne Ast", null], ["Sue Ast", null], ["Jon Ast", null]]).find("joe")[0]).toMatchObject({ row: 0 });
  expect(searchOver([["Joe A", null], ["Joe B", null], ["Joe C", null], ["Jonas D", null]]).find("joe")).toHaveLength(3);
});
