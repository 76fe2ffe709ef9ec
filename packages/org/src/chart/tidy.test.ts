import { flextree } from "d3-flextree";
import fc from "fast-check";
import { expect, test } from "vitest";
import { LayoutMemory } from "./layout-memory.ts";
import { Tidy, type TidyTree } from "./tidy.ts";

const GAPS = { sibling: 4, root: 11, cousin: 7 };

interface SizedTree extends TidyTree {
  first: Int32Array;
  team: Int32Array;
  width: Int32Array;
  height: Int32Array;
}

const memory = new LayoutMemory();

function layOut(tree: SizedTree): { middle: number[]; top: Int32Array; steps: number; left: number; right: number } {
  memory.fit(tree.count);
  const top = hang(tree);
  const tidy = new Tidy(tree, GAPS, memory);
  tidy.settle();
  let [left, right] = [Infinity, -Infinity];
  tidy.walkDown("left", (item, middle) => { left = Math.min(left, middle - (tree.width[item] ?? NaN) / 2); });
  tidy.walkDown("right", (item, middle) => { right = Math.max(right, middle + (tree.width[item] ?? NaN) / 2); });
  return { middle: [...tidy.place().subarray(0, tree.count)], top, steps: tidy.steps, left, right };
}

/** Every item right below its parent. */
function hang({ count, parent, first, team, width, height }: SizedTree): Int32Array {
  const top = new Int32Array(count);
  memory.managing = 0;
  memory.heads[0] = 1;
  memory.below[0] = 1;
  for (let item = 0; item < count; item += 1) {
    top[item] = item === 0 ? 0 : memory.bottom[parent[item] ?? NaN] ?? NaN;
    memory.bottom[item] = (top[item] ?? NaN) + (height[item] ?? NaN);
    memory.width[item] = width[item] ?? NaN;
    if (team[item] !== 0) memory.managers[memory.managing++] = item;
  }
  for (let at = 0, below = 1; at < memory.managing; at += 1) {
    const item = memory.managers[at] ?? NaN;
    const end = (first[item] ?? NaN) + (team[item] ?? NaN);
    while (below < memory.managing && (memory.managers[below] ?? NaN) < end) below += 1;
    memory.heads[at + 1] = end;
    memory.below[at + 1] = below;
  }
  return top;
}

interface Draft {
  width: number;
  height: number;
  children: Draft[];
}

/** A tree whose managers are drawn among those before, level by level under an invisible top. */
function treeOf(drafts: readonly Draft[]): SizedTree {
  const top: Draft = { width: 0, height: 0, children: [...drafts] };
  const [list, parents] = [[top], [0]];
  for (const [index, draft] of list.entries()) for (const child of draft.children) {
    list.push(child);
    parents.push(index);
  }
  return {
    count: list.length, parent: Int32Array.from(parents),
    first: Int32Array.from(list, (_, index) => Math.max(0, parents.indexOf(index, 1))), team: Int32Array.from(list, ({ children }) => children.length),
    width: Int32Array.from(list, ({ width }) => width), height: Int32Array.from(list, ({ height }) => height),
  };
}

const drafts = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), width: fc.integer({ min: 1, max: 60 }), height: fc.integer({ min: 1, max: 60 }) }), { minLength: 1, maxLength: 80, size: "max" })
  .map((nodes) => {
    const all: Draft[] = [];
    const roots: Draft[] = [];
    for (const { at, width, height } of nodes) {
      const parent = at > 0.9 ? undefined : all[Math.floor(at ** 0.5 * all.length)];
      const draft = { width, height, children: [] };
      (parent?.children ?? roots).push(draft);
      all.push(draft);
    }
    return roots;
  });

/** d3-flextree's middles in the order of our items, and how wide it is. */
function flextreeOf(roots: readonly Draft[]): { middles: number[]; width: number } {
  const layout = flextree<Draft>({
    children: ({ children }) => (children.length === 0 ? null : children),
    nodeSize: ({ data }) => [data.width, data.height],
    spacing: (a, b) => (a.parent !== b.parent ? GAPS.cousin : a.parent?.parent === null ? GAPS.root : GAPS.sibling),
  });
  const top = layout(layout.hierarchy({ width: 0, height: 0, children: [...roots] }));
  const middles: number[] = [];
  let [left, right] = [Infinity, -Infinity];
  const queue = [top];
  for (const node of queue) {
    middles.push(node.x);
    if (node !== top) [left, right] = [Math.min(left, node.x - node.data.width / 2), Math.max(right, node.x + node.data.width / 2)];
    queue.push(...(node.children ?? []));
  }
  return { middles, width: right - left };
}

function edgesOf({ count, width }: SizedTree, middle: readonly number[]): { left: number; right: number } {
  let [left, right] = [Infinity, -Infinity];
  for (let item = 1; item < count; item += 1) {
    const half = (width[item] ?? NaN) / 2;
    [left, right] = [Math.min(left, (middle[item] ?? NaN) - half), Math.max(right, (middle[item] ?? NaN) + half)];
  }
  return { left, right };
}

test("[B9] the layout is as narrow as d3-flextree's, whatever the sizes", () => {
  fc.assert(fc.property(drafts, (roots) => {
    const tree = treeOf(roots);
    const places = layOut(tree);
    const peer = flextreeOf(roots);
    const { left, right } = edgesOf(tree, places.middle);
    expect(right - left).toBeLessThanOrEqual(peer.width + 1e-6);
    expect(places.left).toBeCloseTo(left, 6);
    expect(places.right).toBeCloseTo(right, 6);
    peer.middles.forEach((middle, item) => expect(places.middle[item]).toBeCloseTo(middle, 6));
  }), { numRuns: 500 });
});

test("[B2] items keep apart", () => {
  fc.assert(fc.property(drafts, (roots) => {
    const tree = treeOf(roots);
    const { middle, top } = layOut(tree);
    const of = (values: ArrayLike<number>, item: number): number => values[item] ?? NaN;
    const tooNear: [number, number][] = [];
    for (let a = 1; a < tree.count; a += 1) {
      for (let b = 1; b < a; b += 1) {
        const beside = of(top, a) < of(top, b) + of(tree.height, b) && of(top, b) < of(top, a) + of(tree.height, a);
        const room = Math.abs(of(middle, a) - of(middle, b)) - (of(tree.width, a) + of(tree.width, b)) / 2;
        if (beside && room < GAPS.sibling - 1e-6) tooNear.push([a, b]);
      }
    }
    expect(tooNear).toEqual([]);
  }), { numRuns: 200 });
});

test("[B9] the work for each item stays the same from 1,000 to 100,000", () => {
  const perItem = (count: number, children: number): number => {
    const parent = Int32Array.from({ length: count }, (_, item) => Math.max(0, Math.floor((item - 1) / children)));
    const first = new Int32Array(count);
    const team = new Int32Array(count);
    for (let item = count - 1; item > 0; item -= 1) {
      const manager = parent[item] ?? 0;
      first[manager] = item;
      team[manager] = (team[manager] ?? 0) + 1;
    }
    const height = Int32Array.from({ length: count }, (_, item) => (item === 0 ? 0 : 1 + ((item * 7919) % 50)));
    return layOut({ count, parent, first, team, height, width: height }).steps / count;
  };
  for (const children of [1, 2, 6, 200_000]) {
    expect(perItem(1_000, children)).toBeLessThan(3);
    expect(perItem(100_000, children)).toBeLessThan(3);
  }
});
