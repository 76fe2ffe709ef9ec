// oxlint-disable-next-line triple-slash-reference -- the peer ships no types
/// <reference path="../packages/org/src/chart/d3-flextree.d.ts" />
import { readFileSync } from "node:fs";
import { arrange } from "@treeline/org/chart/arrange";
import { type Columns } from "@treeline/org/chart/columns";
import { decodeChart } from "@treeline/org/chart/decode-chart";
import { DENSITIES } from "@treeline/org/chart/density";
import { eachLine } from "@treeline/org/chart/each-line";
import { fillPage } from "@treeline/org/chart/fill/fill";
import { buildForest, type Forest } from "@treeline/org/chart/forest";
import { rowsInView } from "@treeline/org/chart/in-view";
import { hangItems } from "@treeline/org/chart/hang";
import { growItems } from "@treeline/org/chart/items";
import { LayoutMemory } from "@treeline/org/chart/layout-memory";
import { Tidy } from "@treeline/org/chart/tidy";
import { flextree } from "d3-flextree";
import { hierarchy, tree } from "d3-hierarchy";

/** One contender in a process of its own, so that its first call finds nothing compiled. */
const [contender = "", chart = "", calls = ""] = process.argv.slice(2);
const measures = DENSITIES.normal;
const { width, height } = measures.card;

/** What a call answers; only the layouts know their size. */
interface Size {
  width: number;
  height: number;
}

interface Node {
  row: number;
  children: Node[];
}

function nodesOf(forest: Forest): Node {
  const nodes = Array.from(forest.parent, (_, row): Node => ({ row, children: [] }));
  for (const row of forest.preorder) nodes[forest.parent[row] ?? -1]?.children.push(nodes[row] ?? { row, children: [] });
  return { row: -1, children: Array.from(forest.roots, (row) => nodes[row] ?? { row, children: [] }) };
}

/**
 * All expanded, nothing stacked. Ours picks the open branches, lays out, and says where each card is; d3-hierarchy does as
 * much in `hierarchy()` and `tree()`. Of nodes that were made before, `tree()` places each: as `hangItems` and `Tidy` do.
 */
const CONTENDERS: Record<string, (columns: Columns) => () => Size> = {
  ours: (columns) => {
    const forest = buildForest(columns);
    const open = new Uint8Array(columns.parent.length).fill(1);
    const memory = new LayoutMemory();
    return () => arrange(forest, { open, stacks: false }, measures, memory);
  },
  "ours, of ready items": (columns) => {
    const memory = new LayoutMemory();
    const items = growItems(buildForest(columns), { open: new Uint8Array(columns.parent.length).fill(1), stacks: false }, memory);
    return () => {
      hangItems(items, measures, memory);
      const tidy = new Tidy(items, measures, memory);
      tidy.settle();
      tidy.place();
      return { width: 0, height: 0 };
    };
  },
  "ours, stacked": (columns) => {
    const forest = buildForest(columns);
    const open = new Uint8Array(columns.parent.length).fill(1);
    const memory = new LayoutMemory();
    return () => arrange(forest, { open }, measures, memory);
  },
  "ours, filling a page": (columns) => {
    const forest = buildForest(columns);
    const open = new Uint8Array(columns.parent.length).fill(1);
    return () => fillPage(forest, { open }, measures, { width: 1_400, height: 800 });
  },
  "d3-hierarchy tree()": (columns) => {
    const root = hierarchy(nodesOf(buildForest(columns)), ({ children }) => children);
    const layout = tree<Node>().nodeSize([width + measures.sibling, height + measures.level]);
    return () => extent(layout(root));
  },
  "d3-hierarchy hierarchy(), tree()": (columns) => {
    const nodes = nodesOf(buildForest(columns));
    const open = new Uint8Array(columns.parent.length).fill(1);
    const layout = tree<Node>().nodeSize([width + measures.sibling, height + measures.level]);
    return () => extent(layout(hierarchy(nodes, ({ row, children }) => (row < 0 || open[row] === 1 ? children : null))));
  },
  "d3-flextree": (columns) => {
    const layout = flextree<Node>({
      children: ({ children }) => (children.length === 0 ? null : children),
      nodeSize: ({ data, children }) => (data.row < 0 ? [0, 0] : [width, height + (children === null ? 0 : measures.level)]),
      spacing: (a, b) => (a.parent !== b.parent ? measures.cousin : a.parent?.parent === null ? measures.root : measures.sibling),
    });
    const root = layout.hierarchy(nodesOf(buildForest(columns)));
    return () => extent(layout(root));
  },
  "building the forest": (columns) => () => ({ width: buildForest(columns).roots.length, height: 0 }),
  "a view's cards and lines": (columns) => {
    const open = new Uint8Array(columns.parent.length).fill(1);
    const boxes = arrange(buildForest(columns), { open }, measures);
    const view = { x: boxes.width / 2, y: 700, width: 1_280, height: 800 };
    return () => {
      let lines = 0;
      eachLine(boxes, view, () => { lines += 1; });
      return { width: rowsInView(boxes, view).length, height: lines };
    };
  },
};

/** As the peers leave it: the size is read after the clock. */
function extent(root: { each(callback: (node: { x: number; y: number; data: Node }) => void): unknown }): Size {
  return {
    get width() {
      let [left, right] = [Infinity, -Infinity];
      root.each(({ x, data }) => { if (data.row >= 0) [left, right] = [Math.min(left, x), Math.max(right, x)]; });
      return right - left + width;
    },
    height: 0,
  };
}

const run = CONTENDERS[contender]?.(decodeChart(readFileSync(chart)));
if (!run) throw new Error(`no contender ${contender}`);
const times: number[] = [];
let size: Size = { width: 0, height: 0 };
for (let call = 0; call < Number(calls); call += 1) {
  const start = performance.now();
  size = run();
  times.push(performance.now() - start);
}
console.log(JSON.stringify({ times, width: size.width, height: size.height }));
