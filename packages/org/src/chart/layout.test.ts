import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutChart, type Box, type Layout } from "./layout.ts";
import { company, seat, team } from "./testing.ts";
import { buildTree, type Tree } from "./tree.ts";

const charts = company(120).chain((people) => {
  const everybody = people.map(({ id }) => id);
  const some = fc.subarray(everybody).map((closed) => everybody.filter((id, index) => index === 0 || !closed.includes(id)));
  return fc.oneof(some, fc.constant(everybody)).map((open) => ({ tree: buildTree(people), open: new Set(open) }));
});
const allOpen = (tree: Tree): Set<string> => new Set(tree.byId.keys());

function boxesOf({ boxes }: Layout): (id: string) => Box {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return (id) => {
    const box = byId.get(id);
    if (box === undefined) throw new Error(`${id} is not laid out`);
    return box;
  };
}

function contains(whole: Box, box: Box): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= whole.width && box.y + box.height <= whole.height;
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test("[B1] roots and the teams of the open are laid out, each once, managers first", () => {
  fc.assert(fc.property(charts, ({ tree, open }) => {
    const { boxes, links } = layoutChart(tree, open);
    const visible = [...tree.roots];
    for (const id of visible) if (open.has(id)) visible.push(...tree.reportsOf(id));
    const ids = boxes.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(visible.toSorted());
    expect(links.map(({ to }) => to).toSorted()).toEqual(visible.filter((id) => tree.chainOf(id).length > 0).toSorted());
    for (const { from, to } of links) {
      expect(tree.reportsOf(from)).toContain(to);
      expect(ids.indexOf(from)).toBeLessThan(ids.indexOf(to));
    }
  }));
});

test("[B2] no two boxes overlap, and all are inside the chart", () => {
  fc.assert(fc.property(charts, ({ tree, open }) => {
    const { boxes, width, height } = layoutChart(tree, open);
    const whole = { id: "chart", x: 0, y: 0, width, height };
    expect(boxes.filter((box) => !contains(whole, box))).toEqual([]);
    expect(boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlaps(box, other)))).toEqual([]);
    if (boxes.length > 0) expect(Math.min(...boxes.map(({ y }) => y))).toBe(0);
  }), { numRuns: 200 });
});

test("[B3] a manager stands in the middle above the team", () => {
  fc.assert(fc.property(charts, ({ tree, open }) => {
    const layout = layoutChart(tree, open);
    const box = boxesOf(layout);
    for (const { id } of layout.boxes) {
      const reports = open.has(id) ? tree.reportsOf(id).map(box) : [];
      if (reports.length === 0) continue;
      const manager = box(id);
      for (const report of reports) expect(report.y).toBeGreaterThanOrEqual(manager.y + manager.height + 28);
      const leaves = tree.reportsOf(id).filter((report) => tree.directCount(report) === 0);
      const rail = leaves.length > 1 && leaves.includes(leftmost(reports).id) ? 24 : 0;
      const [left, right] = [leftmost(reports).x - rail, Math.max(...reports.map(({ x, width }) => x + width))];
      const hung = rail > 0 && new Set(reports.map(({ x }) => x)).size === 1;
      if (hung) expect(left).toBe(manager.x);
      else expect(Math.abs((left + right) / 2 - (manager.x + manager.width / 2))).toBeLessThanOrEqual(1);
    }
  }));
});

function leftmost(boxes: Box[]): Box {
  return boxes.reduce((best, box) => (box.x < best.x ? box : best));
}

test("[B4] reports keep the tree's order", () => {
  fc.assert(fc.property(charts, ({ tree, open }) => {
    const layout = layoutChart(tree, open);
    const box = boxesOf(layout);
    for (const { id } of layout.boxes) {
      const reports = open.has(id) ? tree.reportsOf(id) : [];
      const leaves = reports.filter((report) => tree.directCount(report) === 0);
      const stacked = new Set(leaves.length > 1 ? leaves : []);
      const aside = reports.filter((report) => !stacked.has(report)).map(box);
      expect(aside).toEqual(aside.toSorted((a, b) => a.x - b.x));
      const below = reports.filter((report) => stacked.has(report)).map(box);
      expect(below).toEqual(below.toSorted((a, b) => a.x - b.x || a.y - b.y));
      if (aside.length > 0 && below.length > 0) expect(aside.at(-1)?.x).toBeLessThan(below[0]?.x ?? 0);
    }
  }));
});

test("[B5] a team without teams hangs under its manager on one rail", () => {
  const tree = buildTree([seat("boss", null), ...team("boss", 3)]);
  const { boxes, links, width, height } = layoutChart(tree, allOpen(tree));
  expect(boxes).toEqual([
    { id: "boss", x: 0, y: 0, width: 232, height: 72 },
    { id: "boss.000", x: 24, y: 100, width: 232, height: 72 },
    { id: "boss.001", x: 24, y: 182, width: 232, height: 72 },
    { id: "boss.002", x: 24, y: 264, width: 232, height: 72 },
  ]);
  expect({ width, height }).toEqual({ width: 256, height: 336 });
  expect(links[1]).toEqual({ from: "boss", to: "boss.001", path: "M10 72L10 210Q10 218 18 218L24 218" });
});

test("[B5] opening a branch changes no neighbour's row", () => {
  const tree = buildTree([seat("boss", null), ...team("boss", 4), ...team("boss.001", 3), ...team("boss.002", 2)]);
  const rows = (open: string[]): number[] => layoutChart(tree, new Set(open)).boxes.slice(0, 5).map(({ y }) => y);
  expect(rows(["boss"])).toEqual([0, 128, 128, 128, 210]);
  expect(rows(["boss", "boss.001"])).toEqual([0, 128, 128, 128, 210]);
});

test("[B5] an only report stands below the manager, stacked or not", () => {
  const tree = buildTree([seat("a", null), seat("b", "a")]);
  expect(layoutChart(tree, allOpen(tree))).toMatchObject({ width: 232, height: 200, links: [{ path: "M116 72L116 128" }] });
});

test.each([[10, 1, 10], [11, 2, 6], [60, 6, 10], [200, 11, 19]])("[B6] a team of %i has %i columns of %i", (count, columns, rows) => {
  const tree = buildTree([seat("boss", null), ...team("boss", count)]);
  const reports = layoutChart(tree, allOpen(tree)).boxes.slice(1);
  expect(new Set(reports.map(({ x }) => x)).size).toBe(columns);
  expect(new Set(reports.map(({ y }) => y)).size).toBe(rows);
});

test("[B7] lines run from the manager's lower edge to the report", () => {
  fc.assert(fc.property(charts, ({ tree, open }) => {
    const layout = layoutChart(tree, open);
    const box = boxesOf(layout);
    for (const { from, to, path } of layout.links) {
      const [manager, report] = [box(from), box(to)];
      const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
      const [startX = NaN, startY = NaN] = numbers;
      const [endX = NaN, endY = NaN] = numbers.slice(-2);
      expect(startY).toBe(manager.y + manager.height);
      expect([manager.x + manager.width / 2, manager.x + 10]).toContain(startX);
      expect([[report.x + report.width / 2, report.y], [report.x, report.y + report.height / 2]]).toContainEqual([endX, endY]);
    }
  }));
});

test("[B8] no line runs through a card", () => {
  fc.assert(fc.property(charts, ({ tree, open }) => {
    const { boxes, links } = layoutChart(tree, open);
    for (const { path } of links) {
      const points = [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
      points.slice(1).forEach(([toX, toY], index) => {
        const [fromX, fromY] = points[index] ?? [NaN, NaN];
        const line = { id: path, x: Math.min(fromX, toX), y: Math.min(fromY, toY), width: Math.abs(toX - fromX), height: Math.abs(toY - fromY) };
        expect(boxes.filter((box) => overlaps(box, line))).toEqual([]);
      });
    }
  }), { numRuns: 50 });
});

test("[B1] a focus lays out that branch alone", () => {
  const tree = buildTree([seat("boss", null), ...team("boss", 4), ...team("boss.001", 3)]);
  const { boxes } = layoutChart(tree, allOpen(tree), { roots: ["boss.001", "missing"] });
  expect(boxes.map(({ id }) => id)).toEqual(["boss.001", "boss.001.000", "boss.001.001", "boss.001.002"]);
  expect(boxes[0]).toMatchObject({ x: 0, y: 0 });
});

test("[B1] without roots there is nothing to draw", () => {
  expect(layoutChart(buildTree([seat("a", null)]), new Set())).toEqual({ boxes: [], links: [], width: 0, height: 0 });
});

test("[B2] a company 1,000 levels deep is laid out", () => {
  const people = Array.from({ length: 1_000 }, (_, index) => seat(`p${index}`, index === 0 ? null : `p${index - 1}`));
  const tree = buildTree(people);
  expect(layoutChart(tree, allOpen(tree))).toMatchObject({ width: 232, height: 1_000 * 128 - 56 });
});
