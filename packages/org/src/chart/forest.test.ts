import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChartPerson } from "./chart-person.ts";
import { columnsOf } from "./columns.ts";
import { buildForest, chainOf, type Forest } from "./forest.ts";
import { nameKey } from "./name-key.ts";
import { company, seat, team } from "./testing.ts";

const NAMES = ["Zoë Maas", "Zoe Maas", "zoe maas", "Ösman", "Oskar", "Anna-Lena", "Anna Lena", "O'Neil", "Łukasz", "Person 10", "Person 9", "李小龙", "", "Alexandra M", "Alexandra A"];
const seats = fc.record({
  manager: fc.nat(30), none: fc.boolean(), name: fc.constantFrom(...NAMES, null), title: fc.constantFrom("CEO", "Émigré", null),
  confirmedRoot: fc.boolean(), hidden: fc.boolean(),
});
const tangles = fc.array(seats, { maxLength: 30 }).map((list) => list.map(({ manager, none, ...more }, index) => seat(`p${index}`, none ? null : `p${manager}`, more)));

const reportsOf = ({ first, children }: Forest, row: number): Int32Array => children.subarray(first[row], first[row + 1]);

/** The forest by id. */
function build(people: readonly ChartPerson[]) {
  const forest = buildForest(columnsOf(people));
  const idsOf = (rows: Iterable<number>): string[] => [...rows].map((row) => people[row]?.id ?? "");
  const at = (id: string): number => people.findIndex((person) => person.id === id);
  return {
    roots: idsOf(forest.roots), unplaced: idsOf(forest.unplaced),
    reportsOf: (id: string) => idsOf(reportsOf(forest, at(id))), chainOf: (id: string) => idsOf(chainOf(forest, at(id))),
    directCount: (id: string) => forest.directCount[at(id)], totalCount: (id: string) => forest.totalCount[at(id)], levelOf: (id: string) => forest.level[at(id)],
  };
}

test("[T1] [T4] whatever the managers, loops included, everybody is in the forest once", () => {
  fc.assert(fc.property(fc.oneof(tangles, company(60)), (people) => {
    const forest = build(people);
    const all = [...forest.roots];
    for (const id of all) all.push(...forest.reportsOf(id));
    expect([...all, ...forest.unplaced].toSorted()).toEqual(people.map(({ id }) => id).toSorted());
    for (const { id } of people) {
      expect(forest.levelOf(id)).toBe(forest.chainOf(id).length + 1);
      expect(forest.totalCount(id)).toBe(people.filter((other) => forest.chainOf(other.id).includes(id)).length);
      expect(forest.directCount(id)).toBe(forest.reportsOf(id).length);
    }
    const { roots, unplaced } = build(people.toReversed());
    expect({ roots, unplaced }).toEqual({ roots: forest.roots, unplaced: forest.unplaced });
  }), { numRuns: 100 });
});

test("[T1] a loop is opened at its first member by name", () => {
  const forest = build([seat("c", "b"), seat("b", "a"), seat("a", "c"), seat("z", "b")]);
  expect(forest.roots).toEqual(["a"]);
  expect(forest.chainOf("z")).toEqual(["a", "b"]);
});

test("[T2] roots have somebody below, the unplaced nobody", () => {
  const forest = build([seat("a", null), seat("b", "a"), seat("owner", null), seat("c", null), seat("d", "c"), seat("e", "missing")]);
  expect(forest.roots).toEqual(["a", "c"]);
  expect(forest.unplaced).toEqual(["e", "owner"]);
});

test("[T3] siblings are ordered as people order names, vacant seats last", () => {
  const named = (id: string, name: string | null, title: string | null = null): ChartPerson => seat(id, "root", { name, title });
  const forest = build([
    seat("root", null), named("v2", null, "Head of Sales"), named("1", "Zoë"), named("v1", null, "Chief of Staff"),
    named("2", "Ösman"), named("3", "anna"), named("4", "Bernd"), named("5", "Anna"), named("6", "Person 10"), named("7", "Person 9"),
  ]);
  expect(forest.reportsOf("root")).toEqual(["3", "5", "4", "2", "7", "6", "1", "v1", "v2"]);
});

test("[T4] counts, levels and chains", () => {
  const forest = build([seat("a", null), seat("b", "a"), seat("c", "b"), seat("d", "b", { seat: "vacant" }), seat("x", null)]);
  expect([forest.directCount("a"), forest.totalCount("a"), forest.totalCount("b"), forest.totalCount("c")]).toEqual([1, 3, 2, 0]);
  expect([forest.levelOf("a"), forest.levelOf("c"), forest.levelOf("x")]).toEqual([1, 3, 1]);
  expect([forest.chainOf("a"), forest.chainOf("d")]).toEqual([[], ["a", "b"]]);
});

test("[T5] whom a member made a root, or hid, is one with nobody below too", () => {
  const forest = build([seat("a", null, { confirmedRoot: true }), seat("b", null, { hidden: true }), seat("c", null), seat("d", "a", { confirmedRoot: true })]);
  expect(forest.roots).toEqual(["a", "b"]);
  expect(forest.unplaced).toEqual(["c"]);
  expect([forest.levelOf("b"), forest.totalCount("b"), forest.reportsOf("a")]).toEqual([1, 0, ["d"]]);
});

test("[T4] a branch is a run of the preorder", () => {
  fc.assert(fc.property(fc.oneof(tangles, company(60)), (people) => {
    const forest = buildForest(columnsOf(people));
    expect([...forest.preorder].toSorted((a, b) => a - b)).toEqual(people.map((_, row) => row));
    people.forEach((_, row) => {
      const from = forest.position[row] ?? NaN;
      const branch = [...forest.preorder.subarray(from, from + (forest.totalCount[row] ?? NaN) + 1)];
      const below = people.flatMap((__, other) => (other === row || chainOf(forest, other).includes(row) ? [other] : []));
      expect(branch.toSorted((a, b) => a - b)).toEqual(below);
      expect(branch[0]).toBe(row);
    });
  }));
});

test("[T3] namesakes keep the order of the rows where there are no ids", () => {
  const { ids: _, ...columns } = columnsOf([seat("z", null, { name: "Boss" }), seat("y", "z", { name: "Kim" }), seat("x", "z", { name: "Kim" }), seat("w", "z", { name: "Ann" })]);
  expect([...reportsOf(buildForest(columns), 0)]).toEqual([3, 1, 2]);
});

test("[T3] keys of names that differ are in the order of names", () => {
  const collator = new Intl.Collator("en", { numeric: true });
  const letters = fc.constantFrom(..." -,.'aAbBnNoOzZéöÖñçÅåäøłđßæıśšžÿ·’19_あ");
  const words = fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: letters, maxLength: 14 }), fc.string({ unit: "grapheme", maxLength: 6 }));
  fc.assert(fc.property(words, words, fc.string({ unit: letters, maxLength: 6 }), (a, b, start) => {
    const difference = nameKey(start + a) - nameKey(start + b);
    if (difference !== 0 && !Number.isNaN(difference)) expect(Math.sign(difference)).toBe(collator.compare(start + a, start + b));
  }), { numRuns: 20_000 });
  expect(nameKey("Zoë")).toBe(nameKey("zoe"));
});

const line = (count: number): ChartPerson[] => Array.from({ length: count }, (_, index) => seat(`p${index}`, index === 0 ? null : `p${index - 1}`));

test("[T1] a chain and a star of 100,000 are no problem", () => {
  const chain = buildForest(columnsOf(line(100_000)));
  expect([chain.totalCount[0], chain.level[99_999], chainOf(chain, 99_999).length]).toEqual([99_999, 100_000, 99_999]);
  const star = buildForest(columnsOf([seat("boss", null), ...team("boss", 99_999).toReversed()]));
  expect([star.directCount[0], star.children[0], star.children[99_998]]).toEqual([99_999, 99_999, 1]);
  const loop = columnsOf(line(100_000));
  loop.parent[0] = 99_999;
  expect([...buildForest(loop).roots]).toEqual([0]);
});
