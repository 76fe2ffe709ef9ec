import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChartPerson } from "./chart-person.ts";
import { columnsOf } from "./columns.ts";
import { DENSITIES } from "./density.ts";
import { buildForest } from "./forest.ts";
import { cutPages } from "./pages.ts";
import { company, seat, team } from "./testing.ts";

const ROOM = { width: 1_600, height: 1_000 };

function cut(people: readonly ChartPerson[]) {
  const forest = buildForest(columnsOf(people));
  return { forest, ...cutPages(forest, forest.roots, DENSITIES.normal, ROOM) };
}

test("[J7] everybody with a place is on a page, once but for heads of pages, and everybody's reports are somewhere", () => {
  fc.assert(fc.property(company(200), (people) => {
    const { forest, pages, pageOf, goesOn } = cut(people);
    const placed = new Map<number, number[]>();
    pages.forEach(({ boxes }, at) => boxes.items.rows.forEach((row) => placed.set(row, [...(placed.get(row) ?? []), at + 1])));
    const unplaced = new Set(forest.unplaced);
    for (let row = 0; row < people.length; row += 1) {
      if (unplaced.has(row)) continue;
      expect(placed.get(row)?.[0]).toBe(pageOf[row]);
      const heads = pages.filter(({ roots }) => roots.includes(row)).length;
      expect(placed.get(row)?.length).toBeLessThanOrEqual(1 + heads);
      if ((forest.directCount[row] ?? 0) === 0) continue;
      expect(placed.get(row)).toContain(goesOn[row]);
      for (let at = forest.first[row] ?? 0; at < (forest.first[row + 1] ?? 0); at += 1) expect(placed.get(forest.children[at] ?? 0)).toContain(goesOn[row]);
    }
  }), { numRuns: 40 });
});

test("[J7] a page holds what it can: a small company one, neighbours a page together", () => {
  for (const { boxes } of cut([seat("a", null), ...team("a", 15)]).pages) expect([boxes.items.rows.length, boxes.height <= ROOM.height]).toEqual([16, true]);
  expect(cut([seat("a", null), ...team("a", 12)]).pages).toHaveLength(1);
  const leads = team("a", 12);
  const { pages } = cut([seat("a", null), ...leads, ...leads.flatMap(({ id }) => team(id, 4))]);
  expect(pages.length).toBeLessThanOrEqual(5);
  for (const { boxes } of pages.slice(1)) expect(boxes.width <= ROOM.width && boxes.height <= ROOM.height).toBe(true);
});
