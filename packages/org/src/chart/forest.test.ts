import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf } from "./columns.ts";
import { buildForest, chainOf, type Forest } from "./forest.ts";
import { nameKey } from "./name-key.ts";
import { company, seat, team } from "./testing.ts";
import { buildTree, type ChartPerson } from "./tree.ts";

const NAMES = ["Zoë Maas", "Zoe Maas", "zoe maas", "Ösman", "Oskar", "Anna-Lena", "Anna Lena", "O'Neil", "Łukasz", "Person 10", "Person 9", "李小龙", "", "Alexandra M", "Alexandra A"];
const seats = fc.record({
  manager: fc.nat(30), none: fc.boolean(), name: fc.constantFrom(...NAMES, null), title: fc.constantFrom("CEO", "Émigré", null),
  confirmedRoot: fc.boolean(), hidden: fc.boolean(),
});
const tangles = fc.array(seats, { maxLength: 30 }).map((list) => list.map(({ manager, none, ...more }, index) => seat(`p${index}`, none ? null : `p${manager}`, more)));

const reportsOf = ({ first, children }: Forest, row: number): Int32Array => children.subarray(first[row], first[row + 1]);

test("[T1] [T2] [T3] [T4] [T5] the forest is the tree", () => {
  fc.assert(fc.property(fc.oneof(tangles, company(120)), (people) => {
    const [tree, forest] = [buildTree(people), buildForest(columnsOf(people))];
    const idsOf = (rows: Iterable<number>): (string | undefined)[] => [...rows].map((row) => people[row]?.id);
    expect(idsOf(forest.roots)).toEqual(tree.roots);
    expect(idsOf(forest.unplaced)).toEqual(tree.unplaced);
    people.forEach(({ id }, row) => {
      expect(idsOf(reportsOf(forest, row))).toEqual(tree.reportsOf(id));
      expect(idsOf(chainOf(forest, row))).toEqual(tree.chainOf(id));
      expect([forest.level[row], forest.directCount[row], forest.totalCount[row]]).toEqual([tree.levelOf(id), tree.directCount(id), tree.totalCount(id)]);
    });
  }), { numRuns: 300 });
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
