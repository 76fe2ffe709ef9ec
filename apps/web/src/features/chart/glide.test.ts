import type { ChartPerson } from "@treeline/org/chart/chart-person";
import { expect, test } from "vitest";
import { chartOfList } from "./chart-of-list.ts";
import { Glide } from "./glide.ts";
import type { Arrangement } from "./layout.ts";
import { boxOf, placeChart, type Pin } from "./placed.ts";

const seat = (id: string, managerId: string | null): ChartPerson => ({ id, managerId, name: id, title: null, seat: "person", picture: null });
const chart = chartOfList([seat("top", null), seat("a", "top"), seat("b", "top"), seat("a1", "a"), seat("b1", "b"), seat("b2", "b")]);
const [top, a, b, a1] = [chart.rowOf("top"), chart.rowOf("a"), chart.rowOf("b"), chart.rowOf("a1")];
const place = (arrangement: Arrangement, open: Uint8Array, pin: Pin | null = null) => placeChart(chart.forest, { open, density: "normal", arrangement, page: { width: 1_200, height: 700 }, keep: null }, pin);
const before = place("tree", Uint8Array.of(1, 0, 0, 0, 0, 0));
const pinned = boxOf(before, a);
const after = place("tree", Uint8Array.of(1, 1, 1, 0, 0, 0), pinned && { row: a, x: pinned.x, y: pinned.y });
const glide = new Glide(before, after, chart.forest.parent);

test("cards start where they were, new ones at their manager, and all end at their places", () => {
  const start = glide.at(0);
  for (const row of [top, a, b]) expect(boxOf(start, row)).toEqual(boxOf(before, row));
  expect(boxOf(start, a1)).toEqual(boxOf(before, a));
  expect(glide.at(1)).toBe(after);
});

test("the clicked card stays under the pointer all the way", () => {
  for (const share of [0, 0.3, 0.9, 1]) expect(boxOf(glide.at(share), a)).toEqual(pinned);
});

test("it is the same where the page is filled, from a tree too, and each card is found where it is on its way", () => {
  const [from, to] = [place("tree", Uint8Array.of(1, 0, 0, 0, 0, 0)), place("fill", Uint8Array.of(1, 1, 1, 0, 0, 0))];
  const other = new Glide(from, to, chart.forest.parent);
  for (const row of [top, a, b]) expect(boxOf(other.at(0), row)).toEqual(boxOf(from, row));
  const between = other.at(0.5);
  const box = boxOf(between, b);
  expect(between.placement.rowsIn({ x: (box?.x ?? 0) + 1, y: (box?.y ?? 0) + 1, width: 1, height: 1 })).toContain(b);
  let pieces = 0;
  between.placement.eachLine({ x: -1e6, y: -1e6, width: 2e6, height: 2e6 }, () => (pieces += 1));
  expect(pieces).toBeGreaterThan(0);
  expect(other.at(1)).toBe(to);
});
