import fc from "fast-check";
import { expect, test } from "vitest";
import { seat } from "./testing.ts";
import { buildTree, type ChartPerson, type Tree } from "./tree.ts";

function everybody(tree: Tree): string[] {
  const all = [...tree.roots];
  for (const id of all) all.push(...tree.reportsOf(id));
  return [...all, ...tree.unplaced];
}

test("[T1] whatever the managers, loops included, everybody is in the tree once", () => {
  const people = fc.array(fc.tuple(fc.nat(12), fc.boolean()), { maxLength: 12 }).map((managers) =>
    managers.map(([manager, none], index) => seat(`p${index}`, none ? null : `p${manager}`)));
  fc.assert(fc.property(people, (list) => {
    const tree = buildTree(list);
    expect(everybody(tree).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
    for (const { id } of list) {
      expect(tree.levelOf(id)).toBe(tree.chainOf(id).length + 1);
      expect(tree.totalCount(id)).toBe(list.filter((other) => tree.chainOf(other.id).includes(id)).length);
      expect(tree.directCount(id)).toBe(tree.reportsOf(id).length);
    }
    expect(buildTree(list.toReversed())).toMatchObject({ roots: tree.roots, unplaced: tree.unplaced });
  }));
});

test("[T1] a loop is opened at its first member by name", () => {
  const tree = buildTree([seat("c", "b"), seat("b", "a"), seat("a", "c"), seat("z", "b")]);
  expect(tree.roots).toEqual(["a"]);
  expect(tree.chainOf("z")).toEqual(["a", "b"]);
});

test("[T2] roots have somebody below, the unplaced nobody", () => {
  const tree = buildTree([seat("a", null), seat("b", "a"), seat("owner", null), seat("c", null), seat("d", "c"), seat("e", "missing")]);
  expect(tree.roots).toEqual(["a", "c"]);
  expect(tree.unplaced).toEqual(["e", "owner"]);
});

test("[T3] siblings are ordered as people order names, vacant seats last", () => {
  const named = (id: string, name: string | null, title: string | null = null): ChartPerson => seat(id, "root", { name, title });
  const tree = buildTree([
    seat("root", null), named("v2", null, "Head of Sales"), named("1", "Zoë"), named("v1", null, "Chief of Staff"),
    named("2", "Ösman"), named("3", "anna"), named("4", "Bernd"), named("5", "Anna"), named("6", "Person 10"), named("7", "Person 9"),
  ]);
  expect(tree.reportsOf("root")).toEqual(["3", "5", "4", "2", "7", "6", "1", "v1", "v2"]);
});

test("[T4] counts, levels and chains", () => {
  const tree = buildTree([seat("a", null), seat("b", "a"), seat("c", "b"), seat("d", "b", { seat: "vacant" }), seat("x", null)]);
  expect([tree.directCount("a"), tree.totalCount("a"), tree.totalCount("b"), tree.totalCount("c")]).toEqual([1, 3, 2, 0]);
  expect([tree.levelOf("a"), tree.levelOf("c"), tree.levelOf("x"), tree.levelOf("?")]).toEqual([1, 3, 1, 0]);
  expect([tree.chainOf("a"), tree.chainOf("d"), tree.chainOf("?")]).toEqual([[], ["a", "b"], []]);
  expect([tree.reportsOf("?"), tree.totalCount("?")]).toEqual([[], 0]);
});

test("[T1] a chain of 100,000 is no problem", () => {
  const people = Array.from({ length: 100_000 }, (_, index) => seat(`p${index}`, index === 0 ? null : `p${index - 1}`));
  const tree = buildTree(people);
  expect(tree.totalCount("p0")).toBe(99_999);
  expect(tree.levelOf("p99999")).toBe(100_000);
});

test("[T5] whom a member made a root, or hid, is one with nobody below too", () => {
  const tree = buildTree([seat("a", null, { confirmedRoot: true }), seat("b", null, { hidden: true }), seat("c", null), seat("d", "a", { confirmedRoot: true })]);
  expect(tree.roots).toEqual(["a", "b"]);
  expect(tree.unplaced).toEqual(["c"]);
  expect([tree.levelOf("b"), tree.totalCount("b"), tree.reportsOf("a")]).toEqual([1, 0, ["d"]]);
});
