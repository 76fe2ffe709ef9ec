import fc from "fast-check";
import { expect, test } from "vitest";
import { allOpen, forestOf, overlaps, touches } from "../boxes-testing.ts";
import type { Rect } from "../boxes.ts";
import { FILE_DENSITIES } from "../density.ts";
import type { Forest } from "../forest.ts";
import { company, seat, team } from "../testing.ts";
import { fillPage, type Keep } from "./fill.ts";
import { placementOfFilled } from "./placement.ts";
import type { Filled, Page } from "./filled.ts";

const PAGES: readonly Page[] = [{ width: 1_400, height: 800 }, { width: 595, height: 842 }, { width: 4_000, height: 300 }, { width: 300, height: 4_000 }];
const EVERYWHERE: Rect = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 };

interface Case {
  forest: Forest;
  open: Uint8Array;
  page: Page;
  keep: Keep | undefined;
  filled: Filled;
}

/** Companies of up to 120 people in all densities, all open or some, on wide and high pages; half of them after a team was opened or closed. */
const cases: fc.Arbitrary<Case> = fc.tuple(company(120), fc.infiniteStream(fc.nat(9)), fc.boolean(), fc.constantFrom(...Object.values(FILE_DENSITIES)), fc.constantFrom(...PAGES), fc.option(fc.nat()))
  .map(([people, draws, all, measures, page, toggled]) => {
    const forest = forestOf(people);
    const before = Uint8Array.from(people, () => (all || (draws.next().value ?? 0) > 0 ? 1 : 0));
    const first = fillPage(forest, { open: before }, measures, page);
    if (toggled === null || people.length === 0) return { forest, open: before, page, keep: undefined, filled: first };
    const row = toggled % people.length;
    const open = before.with(row, 1 - (before[row] ?? 0));
    const keep = { before: first, readable: 0 };
    return { forest, open, page, keep, filled: fillPage(forest, { open }, measures, page, keep) };
  });

const cardOf = ({ x, y, measures }: Filled, row: number): Rect => ({ x: x[row] ?? NaN, y: y[row] ?? NaN, ...measures.card });
const shown = (filled: Filled): number[] => [...placementOfFilled(filled).rows];
const reportsOf = ({ forest, open }: Case, row: number): number[] => (open[row] === 1 ? [...forest.children.subarray(forest.first[row], forest.first[row + 1])] : []);
const fit = ({ width, height }: Page, page: Page): number => Math.min(page.width / width, page.height / height);

test("[FP1] roots and the teams of the open are placed, each once, managers first", () => {
  fc.assert(fc.property(cases, (one) => {
    const rows = shown(one.filled);
    const visible = [...one.forest.roots];
    for (const row of visible) visible.push(...reportsOf(one, row));
    expect(rows.toSorted((a, b) => a - b)).toEqual(visible.toSorted((a, b) => a - b));
    for (const row of rows) for (const report of reportsOf(one, row)) expect(rows.indexOf(row)).toBeLessThan(rows.indexOf(report));
  }));
});

test("[FP2] no two cards overlap, and all are inside the chart", () => {
  fc.assert(fc.property(cases, ({ filled }) => {
    const cards = shown(filled).map((row) => cardOf(filled, row));
    for (const { x, y, width, height } of cards) expect(x >= 0 && y >= 0 && x + width <= filled.width && y + height <= filled.height).toBe(true);
    expect(cards.flatMap((card, at) => cards.slice(at + 1).filter((other) => overlaps(card, other)))).toEqual([]);
  }), { numRuns: 200 });
});

test("[FP3] a team is below its manager, and a branch is within its own box", () => {
  fc.assert(fc.property(cases, (one) => {
    const { filled } = one;
    for (const row of shown(filled)) {
      const { y, height } = cardOf(filled, row);
      for (const report of reportsOf(one, row)) expect(cardOf(filled, report).y).toBeGreaterThanOrEqual(y + height);
    }
    const { below, count } = filled.branches;
    const boxOf = (branch: number): Rect => ({ x: filled.left[branch] ?? NaN, y: filled.top[branch] ?? NaN, width: filled.wide[branch] ?? NaN, height: filled.high[branch] ?? NaN });
    for (let branch = 0; branch < count; branch += 1) {
      const parts = Array.from({ length: (below[branch + 1] ?? 0) - (below[branch] ?? 0) }, (_, at) => boxOf((below[branch] ?? 0) + at));
      const { x, y, width, height } = boxOf(branch);
      for (const part of parts) expect(part.x >= x && part.y >= y && part.x + part.width <= x + width && part.y + part.height <= y + height).toBe(true);
      expect(parts.flatMap((part, at) => parts.slice(at + 1).filter((other) => overlaps(part, other)))).toEqual([]);
    }
  }), { numRuns: 200 });
});

test("[FP4] reports keep the chart's order, from left to right and then row by row; those of a team go down its columns", () => {
  fc.assert(fc.property(cases, (one) => {
    const { forest, filled } = one;
    for (const row of shown(filled)) {
      const reports = reportsOf(one, row);
      const leaves = reports.filter((report) => forest.directCount[report] === 0);
      const members = leaves.length > 1 ? leaves.map((report) => cardOf(filled, report)) : [];
      const heads = reports.filter((report) => leaves.length < 2 || !leaves.includes(report)).map((report) => cardOf(filled, report));
      expect(heads).toEqual(heads.toSorted((a, b) => a.y - b.y || a.x - b.x));
      expect(members).toEqual(members.toSorted((a, b) => a.x - b.x || a.y - b.y));
    }
  }));
});

test("[FP5] no line crosses a card that it doesn't belong to", () => {
  fc.assert(fc.property(cases, ({ filled }) => {
    const cards = shown(filled).map((row) => cardOf(filled, row));
    placementOfFilled(filled).eachLine(EVERYWHERE, (ax, ay, bx, by, cx, cy) => {
      const box = { x: Math.min(ax, bx, cx), y: Math.min(ay, by, cy), width: Math.max(ax, bx, cx) - Math.min(ax, bx, cx), height: Math.max(ay, by, cy) - Math.min(ay, by, cy) };
      expect(cards.filter((card) => overlaps({ x: card.x + 1, y: card.y + 1, width: card.width - 2, height: card.height - 2 }, box))).toEqual([]);
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= filled.width && box.y + box.height <= filled.height).toBe(true);
    });
  }), { numRuns: 200 });
});

test("[FP6] lines lead from every report that is shown up to a root", () => {
  fc.assert(fc.property(cases, (one) => {
    const { filled, forest } = one;
    const pieces: Rect[] = [];
    placementOfFilled(filled).eachLine(EVERYWHERE, (ax, ay, bx, by, cx, cy) => {
      pieces.push({ x: Math.min(ax, bx, cx), y: Math.min(ay, by, cy), width: Math.max(ax, bx, cx) - Math.min(ax, bx, cx), height: Math.max(ay, by, cy) - Math.min(ay, by, cy) });
    });
    const rows = shown(filled);
    const things = [...rows.map((row) => cardOf(filled, row)), ...pieces];
    const group = things.map((_, at) => at);
    const rootOf = (at: number): number => (group[at] === at ? at : (group[at] = rootOf(group[at] ?? at)));
    const near = ({ x, y, width, height }: Rect): Rect => ({ x: x - 0.5, y: y - 0.5, width: width + 1, height: height + 1 });
    for (const [piece, at] of pieces.map((piece, index) => [piece, rows.length + index] as const)) {
      for (const [other, thing] of things.entries()) if (other !== at && touches(near(piece), thing)) group[rootOf(at)] = rootOf(other);
    }
    const top = (row: number): number => ((forest.parent[row] ?? -1) < 0 ? row : top(forest.parent[row] ?? 0));
    for (const [at, row] of rows.entries()) expect(rootOf(at)).toBe(rootOf(rows.indexOf(top(row))));
    for (const root of forest.roots) for (const other of forest.roots) if (root !== other) expect(rootOf(rows.indexOf(root))).not.toBe(rootOf(rows.indexOf(other)));
  }), { numRuns: 60 });
});

test("[FP7] what a part of the chart holds is found, and nothing else", () => {
  fc.assert(fc.property(cases, fc.array(fc.double({ min: -0.1, max: 1.1, noNaN: true }), { minLength: 4, maxLength: 4 }), ({ filled }, [a = 0, b = 0, c = 0, d = 0]) => {
    const rect = { x: Math.min(a, b) * filled.width, y: Math.min(c, d) * filled.height, width: Math.abs(a - b) * filled.width, height: Math.abs(c - d) * filled.height };
    const expected = shown(filled).filter((row) => touches(cardOf(filled, row), rect));
    expect(placementOfFilled(filled).rowsIn(rect).toSorted((m, n) => m - n)).toEqual(expected.toSorted((m, n) => m - n));
  }));
});

test("[FP8] the same chart on the same page is the same, and proportions alone matter", () => {
  fc.assert(fc.property(cases, ({ forest, open, page, keep, filled }) => {
    expect(fillPage(forest, { open }, filled.measures, page, keep)).toEqual(filled);
    expect(fillPage(forest, { open }, filled.measures, { width: 3 * page.width, height: 3 * page.height }, keep)).toEqual(filled);
  }));
});

test("[FP9] a page of a company's own proportions is used better than another one", () => {
  const heads = Array.from({ length: 12 }, (_, at) => [...team("boss", 12).slice(at, at + 1), ...team(`boss.${String(at).padStart(3, "0")}`, 3 + at)]).flat();
  const forest = forestOf([seat("boss", null), ...heads]);
  const fits = PAGES.map((page) => PAGES.map((made) => fit(fillPage(forest, { open: allOpen(forest) }, FILE_DENSITIES.compact, made), page)));
  for (const [at, scales] of fits.entries()) expect(Math.max(...scales)).toBe(scales[at]);
});

test("[FP9] where cards need not be larger, reports are in as few rows as that takes", () => {
  const forest = forestOf([seat("boss", null), ...Array.from({ length: 7 }, (_, at) => [...team("boss", 7).slice(at, at + 1), ...team(`boss.${String(at).padStart(3, "0")}`, 2)]).flat()]);
  const open = Uint8Array.from({ length: 22 }, (_, row) => (row === 0 ? 1 : 0));
  const rowsOn = (page: Page) => {
    const filled = fillPage(forest, { open }, FILE_DENSITIES.normal, page);
    expect(fit(filled, page)).toBeGreaterThanOrEqual(1);
    return new Set([...filled.branches.head.subarray(2)].map((row) => filled.y[row])).size;
  };
  expect(rowsOn({ width: 1_180, height: 740 })).toBe(3);
  expect(rowsOn({ width: 1_180, height: 740, enough: 1 })).toBe(2);
  expect(rowsOn({ width: 1_900, height: 740, enough: 1 })).toBe(1);
});

test("[FP10] nobody, one, a chain and a star of 100,000 are placed", () => {
  const [page = { width: 1, height: 1 }] = PAGES;
  const { compact } = FILE_DENSITIES;
  const nobody = forestOf([]);
  expect(fillPage(nobody, { open: allOpen(nobody) }, compact, page)).toMatchObject({ width: 0, height: 0 });
  const alone = forestOf([seat("a", null), seat("b", "a")]);
  expect(fillPage(alone, { open: Uint8Array.of(0, 0) }, compact, page)).toMatchObject({ width: 180, height: 48 });
  const chain = forestOf(Array.from({ length: 100_000 }, (_, at) => seat(`p${at}`, at === 0 ? null : `p${at - 1}`)));
  expect(fillPage(chain, { open: allOpen(chain) }, compact, page)).toMatchObject({ width: 180, height: 100_000 * 76 - 28 });
  const star = forestOf([seat("boss", null), ...team("boss", 99_999)]);
  for (const stacks of [true, false]) {
    const filled = fillPage(star, { open: allOpen(star), stacks }, compact, page);
    expect(filled.width / filled.height).toBeGreaterThan(1);
    expect(filled.width / filled.height).toBeLessThan(2.5);
    let pieces = 0;
    placementOfFilled(filled).eachLine(EVERYWHERE, () => (pieces += 1));
    expect(pieces).toBeGreaterThan(99_999);
  }
});

/** Of each manager whose team is shown: which of the parts are in a row, and in how many columns the team is. */
function arrangementOf(filled: Filled): Map<number, string> {
  const { branches: { count, head, below, team, members } } = filled;
  return new Map(Array.from({ length: count - 1 }, (_, at) => at + 1).map((branch) => {
    const parts = Array.from({ length: (below[branch + 1] ?? 0) - (below[branch] ?? 0) }, (_, at) => filled.top[(below[branch] ?? 0) + at] ?? 0);
    const own = [...members.subarray(team[branch], team[branch + 1])];
    const rows = new Set(parts);
    return [head[branch] ?? 0, JSON.stringify([parts.map((top) => [...rows].indexOf(top)), new Set(own.map((row) => filled.x[row])).size, own.length > 0 && rows.has(filled.y[own[0] ?? 0] ?? 0)])];
  }));
}

test("[FP11] opening or closing a team leaves the arrangement of everybody else's as it was, as long as that is readable", () => {
  fc.assert(fc.property(cases, (one) => {
    const { keep, filled, forest, open } = one;
    if (!keep) return;
    const [before, after] = [arrangementOf(keep.before), arrangementOf(filled)];
    const shownBefore = new Set(shown(keep.before));
    for (const row of shown(filled)) {
      const wasOpen = [...forest.children.subarray(forest.first[row], forest.first[row + 1])].some((report) => shownBefore.has(report));
      if (wasOpen && open[row] === 1) expect(after.get(row)).toBe(before.get(row));
    }
  }));
});

test("[FP11] an arrangement that can't be read any more gives way to one that shows the chart larger", () => {
  const wide = [seat("boss", null), ...Array.from({ length: 30 }, (_, at) => [...team("boss", 30).slice(at, at + 1), ...team(`boss.${String(at).padStart(3, "0")}`, 4)]).flat()];
  const forest = forestOf(wide);
  const open = new Uint8Array(wide.length);
  open[0] = 1;
  const [page = { width: 1, height: 1 }] = PAGES;
  let filled = fillPage(forest, { open }, FILE_DENSITIES.normal, page);
  for (const row of filled.branches.head.subarray(2)) {
    open[row] = 1;
    filled = fillPage(forest, { open }, FILE_DENSITIES.normal, page, { before: filled, readable: 0.5 });
  }
  expect(fit(filled, page) * 1.25).toBeGreaterThanOrEqual(fit(fillPage(forest, { open }, FILE_DENSITIES.normal, page), page));
});

test("[FP12] the line up from a card leads to its root along lines of the chart", () => {
  fc.assert(fc.property(cases, fc.nat(), (one, nth) => {
    const { filled, forest } = one;
    const placement = placementOfFilled(filled);
    const row = shown(filled)[nth % Math.max(1, shown(filled).length)];
    if (row === undefined) return;
    const boxOf = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): Rect => ({ x: Math.min(ax, bx, cx), y: Math.min(ay, by, cy), width: Math.max(ax, bx, cx) - Math.min(ax, bx, cx), height: Math.max(ay, by, cy) - Math.min(ay, by, cy) });
    const [all, up]: [Rect[], Rect[]] = [[], []];
    placement.eachLine(EVERYWHERE, (ax, ay, bx, by, cx, cy) => all.push(boxOf(ax, ay, bx, by, cx, cy)));
    placement.eachLineUp(row, (ax, ay, bx, by, cx, cy) => up.push(boxOf(ax, ay, bx, by, cx, cy)));
    const { corner } = filled.measures;
    const near = ({ x, y, width, height }: Rect, by: number): Rect => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by });
    for (const piece of up) expect(all.some((line) => touches(near(piece, 0.5), line))).toBe(true);
    let at = row;
    for (let manager = forest.parent[row] ?? -1; manager >= 0; at = manager, manager = forest.parent[manager] ?? -1) {
      const [own, above] = [near(cardOf(filled, at), 0.5), near(cardOf(filled, manager), 0.5)];
      expect(up.some((piece) => touches(piece, own))).toBe(true);
      expect(up.some((piece) => touches(piece, above))).toBe(true);
    }
    const reached = new Set([0].filter(() => up.length > 0));
    for (const _ of up) for (const [index, piece] of up.entries()) if ([...reached].some((other) => touches(near(piece, corner), up[other] ?? piece))) reached.add(index);
    const cards = [row];
    for (let manager = forest.parent[row] ?? -1; manager >= 0; manager = forest.parent[manager] ?? -1) cards.push(manager);
    if (cards.length === 2) expect(reached.size).toBe(up.length);
  }), { numRuns: 200 });
});

test("[FP12] a card is found by a point of it, and by none between cards", () => {
  fc.assert(fc.property(cases, ({ filled }) => {
    const placement = placementOfFilled(filled);
    const { card } = filled.measures;
    for (const row of shown(filled)) {
      const { x, y } = cardOf(filled, row);
      expect(placement.shows(row)).toBe(true);
      expect(placement.rowAt(x + card.width / 2, y + card.height / 2)).toBe(row);
      expect(placement.rowAt(x, y)).toBe(row);
      expect(placement.rowAt(x + card.width, y + card.height)).toBe(-1);
    }
    expect(placement.shows(-1)).toBe(false);
  }));
});

test("[FP13] the branches of at least a size are those with a team whose box is so large, each within the one above", () => {
  fc.assert(fc.property(cases, fc.nat(2_000), fc.nat(400), ({ filled, forest, open }, width, height) => {
    const boxes = new Map<number, Rect>();
    placementOfFilled(filled).eachBranch(EVERYWHERE, { width, height }, (row, x, y, wide, high) => boxes.set(row, { x, y, width: wide, height: high }));
    for (const [row, box] of boxes) {
      expect(open[row] === 1 && (forest.directCount[row] ?? 0) > 0 && box.width >= width && box.height >= height).toBe(true);
      const above = boxes.get(forest.parent[row] ?? -1);
      if (above) expect(box.x >= above.x && box.y >= above.y && box.x + box.width <= above.x + above.width && box.y + box.height <= above.y + above.height).toBe(true);
    }
    if (width === 0 && height === 0) expect(boxes.size).toBe(shown(filled).filter((row) => open[row] === 1 && (forest.directCount[row] ?? 0) > 0).length);
  }));
});

test("[FP13] from far off every card in view is within a block, and blocks are no more than a page has room for", () => {
  fc.assert(fc.property(cases, fc.constantFrom(1, 5, 20, 80, 300), ({ filled }, pixel) => {
    const placement = placementOfFilled(filled);
    const blocks: Rect[] = [];
    placement.eachBlock(EVERYWHERE, pixel, (_row, x, y, width, height) => blocks.push({ x, y, width, height }));
    for (const row of shown(filled)) {
      const { x, y, width, height } = cardOf(filled, row);
      expect(blocks.some((block) => block.x <= x && block.y <= y && block.x + block.width >= x + width && block.y + block.height >= y + height)).toBe(true);
    }
    expect(blocks.flatMap((block, at) => blocks.slice(at + 1).filter((other) => overlaps(block, other)))).toEqual([]);
  }));
  const star = forestOf([seat("boss", null), ...Array.from({ length: 3_000 }, (_, at) => [seat(`a${at}`, "boss"), seat(`b${at}`, `a${at}`), seat(`c${at}`, `b${at}`)]).flat()]);
  const [page = { width: 1, height: 1 }] = PAGES;
  const filled = fillPage(star, { open: allOpen(star) }, FILE_DENSITIES.names, page);
  let blocks = 0;
  placementOfFilled(filled).eachBlock(EVERYWHERE, 1 / (fit(filled, page) / 8), () => (blocks += 1));
  expect(blocks).toBeLessThan(3_100);
});
