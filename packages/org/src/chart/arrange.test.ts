import fc from "fast-check";
import { expect, test } from "vitest";
import { arrange } from "./arrange.ts";
import { allOpen, arrangements, cardOf, forestOf, overlaps } from "./boxes-testing.ts";
import type { Boxes, Rect } from "./boxes.ts";
import { DENSITIES } from "./density.ts";
import { LayoutMemory } from "./layout-memory.ts";
import { seat, team } from "./testing.ts";

const NORMAL = DENSITIES.normal;

test("[B1] roots and the teams of the open are placed, each once, managers first", () => {
  fc.assert(fc.property(arrangements, ({ forest, open, boxes, rows }) => {
    const visible = [...forest.roots];
    for (const row of visible) if (open[row] === 1) visible.push(...forest.children.subarray(forest.first[row], forest.first[row + 1]));
    expect(rows.toSorted((a, b) => a - b)).toEqual(visible.toSorted((a, b) => a - b));
    for (const row of rows) if (forest.parent[row] !== -1) expect(rows.indexOf(forest.parent[row] ?? NaN)).toBeLessThan(rows.indexOf(row));
    forest.parent.forEach((_, row) => expect((boxes.itemOf[row] ?? NaN) > 0).toBe(visible.includes(row)));
  }));
});

test("[B2] no two boxes overlap, and all are inside the chart", () => {
  fc.assert(fc.property(arrangements, ({ boxes, rows }) => {
    const cards = rows.map((row) => cardOf(boxes, row));
    for (const { x, y, width, height } of cards) expect(x >= 0 && y >= 0 && x + width <= boxes.width && y + height <= boxes.height).toBe(true);
    expect(cards.flatMap((card, index) => cards.slice(index + 1).filter((other) => overlaps(card, other)))).toEqual([]);
    if (cards.length > 0) expect(Math.min(...cards.map(({ y }) => y))).toBe(0);
  }), { numRuns: 200 });
});

test("[B3] a manager stands in the middle above the team", () => {
  fc.assert(fc.property(arrangements, ({ forest, open, boxes, rows }) => {
    for (const row of rows) {
      const reports = open[row] === 1 ? [...forest.children.subarray(forest.first[row], forest.first[row + 1])] : [];
      if (reports.length === 0) continue;
      const [manager, cards] = [cardOf(boxes, row), reports.map((report) => cardOf(boxes, report))];
      const leaves = reports.filter((report) => forest.directCount[report] === 0);
      const stacked = leaves.length > 1;
      const left = Math.min(...reports.map((report, index) => (cards[index]?.x ?? NaN) - (stacked && leaves.includes(report) ? boxes.measures.indent : 0)));
      const right = Math.max(...cards.map(({ x, width }) => x + width));
      const hung = stacked && leaves.length === reports.length && new Set(cards.map(({ x }) => x)).size === 1;
      expect(Math.min(...cards.map(({ y }) => y))).toBe(manager.y + manager.height + (hung ? boxes.measures.stack : boxes.measures.level));
      if (hung) expect(left).toBe(manager.x);
      else expect(Math.abs((left + right) / 2 - (manager.x + manager.width / 2))).toBeLessThanOrEqual(1);
    }
  }));
});

test("[B4] reports keep the chart's order", () => {
  fc.assert(fc.property(arrangements, ({ forest, open, boxes, rows }) => {
    for (const row of rows) {
      const reports = open[row] === 1 ? [...forest.children.subarray(forest.first[row], forest.first[row + 1])] : [];
      const leaves = reports.filter((report) => forest.directCount[report] === 0);
      const below = leaves.length > 1 ? leaves.map((report) => cardOf(boxes, report)) : [];
      const aside = reports.filter((report) => leaves.length < 2 || !leaves.includes(report)).map((report) => cardOf(boxes, report));
      expect(aside).toEqual(aside.toSorted((a, b) => a.x - b.x));
      expect(below).toEqual(below.toSorted((a, b) => a.x - b.x || a.y - b.y));
      if (aside.length > 0 && below.length > 0) expect(aside.at(-1)?.x).toBeLessThan(below[0]?.x ?? 0);
    }
  }));
});

test("[B5] [B11] a team without teams hangs under its manager, in all densities", () => {
  const forest = forestOf([seat("boss", null), ...team("boss", 3)]);
  const places = (measures: typeof NORMAL): unknown => {
    const boxes = arrange(forest, { open: allOpen(forest) }, measures);
    return [[...boxes.x], [...boxes.y], boxes.width, boxes.height];
  };
  expect(places(NORMAL)).toEqual([[0, 24, 24, 24], [0, 100, 182, 264], 256, 336]);
  expect(places(DENSITIES.compact)).toEqual([[0, 24, 24, 24], [0, 68, 124, 180], 204, 228]);
  expect(places(DENSITIES.detailed)).toEqual([[0, 24, 24, 24], [0, 132, 248, 364], 256, 468]);
});

test("[B5] opening a branch changes no neighbour's row, and costs what is open", () => {
  const forest = forestOf([seat("boss", null), ...team("boss", 4), ...team("boss.001", 3), ...team("boss.002", 2), ...team("boss.002.001", 50_000)]);
  const open = Uint8Array.of(1, ...new Uint8Array(forest.parent.length - 1));
  const closed = arrange(forest, { open }, NORMAL);
  open[3] = 1;
  const opened = arrange(forest, { open }, NORMAL);
  expect(opened.y.slice(0, 5)).toEqual(closed.y.slice(0, 5));
  expect([closed.items.parent.length, opened.items.parent.length]).toEqual([5, 7]);
});

test.each([[2, 1, 2], [15, 1, 15], [16, 2, 8], [24, 2, 12], [60, 5, 12], [400, 16, 25]])("[B6] %i stacked reports take %i columns of up to %i", (count, columns, rows) => {
  const forest = forestOf([seat("boss", null), ...team("boss", count)]);
  const boxes = arrange(forest, { open: allOpen(forest) }, NORMAL);
  expect(new Set(boxes.x.subarray(1)).size).toBe(columns);
  expect(new Set(boxes.y.subarray(1)).size).toBe(rows);
});

test("[B5] unless side by side is wanted", () => {
  const forest = forestOf([seat("boss", null), ...team("boss", 60)]);
  const boxes = arrange(forest, { open: allOpen(forest), stacks: false }, NORMAL);
  expect(new Set(boxes.y.subarray(1)).size).toBe(1);
  expect(boxes.width).toBe(60 * 252 - 20);
});

test("[B1] a focus places that branch alone; without roots there is nothing", () => {
  const forest = forestOf([seat("boss", null), ...team("boss", 4), ...team("boss.001", 3)]);
  const boxes = arrange(forest, { open: allOpen(forest), roots: Int32Array.of(2) }, NORMAL);
  expect([...boxes.items.rows]).toEqual([2, 5, 6, 7]);
  expect([boxes.x[2], boxes.y[2]]).toEqual([0, 0]);
  const nobody = forestOf([seat("a", null)]);
  expect(arrange(nobody, { open: allOpen(nobody) }, NORMAL)).toMatchObject({ width: 0, height: 0 });
});

test("[B10] a worker that has the teams and who is open can lay out, and hand everything over again and again", () => {
  const { first, children, roots } = forestOf([seat("boss", null), ...team("boss", 4), ...team("boss.001", 3)]);
  const memory = new LayoutMemory();
  const once = (): Boxes => arrange({ first, children, roots }, { open: new Uint8Array(8).fill(1) }, NORMAL, memory);
  const handOver = (boxes: Boxes): Boxes => structuredClone(boxes, { transfer: buffersOf({ ...boxes, ...boxes.items }) });
  const expected = arrange({ first, children, roots }, { open: new Uint8Array(8).fill(1) }, NORMAL);
  for (const answer of [handOver(once()), handOver(once())]) expect(answer).toEqual(expected);
});

/** Of typed arrays, each once. */
function buffersOf(values: object): ArrayBuffer[] {
  return [...new Set(Object.values(values).flatMap((value: unknown) => (ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [])))];
}

test("[B10] a chain and a star of 100,000 are placed", () => {
  const line = Array.from({ length: 100_000 }, (_, index) => seat(`p${index}`, index === 0 ? null : `p${index - 1}`));
  const chain = forestOf(line);
  expect(arrange(chain, { open: allOpen(chain) }, NORMAL)).toMatchObject({ width: 232, height: 100_000 * 128 - 56 });
  const star = forestOf([seat("boss", null), ...team("boss", 99_999)]);
  const wide: Rect = { x: 0, y: 0, ...NORMAL.card };
  for (const stacks of [true, false]) {
    const boxes = arrange(star, { open: allOpen(star), stacks }, NORMAL);
    expect([boxes.items.rows.length, overlaps(cardOf(boxes, 1), wide)]).toEqual([100_000, false]);
    expect(cardOf(boxes, 0).x).toBeCloseTo(boxes.width / 2 - 116, -1);
  }
});
