import type { ChartPerson } from "@treeline/org/chart/chart-person";
import { expect, test } from "vitest";
import { chartOfList } from "./chart-of-list.ts";
import { Glide } from "./glide.ts";
import { boxOf, placeChart } from "./placed.ts";

const seat = (id: string, managerId: string | null): ChartPerson => ({ id, managerId, name: id, title: null, seat: "person", picture: null });
const chart = chartOfList([seat("top", null), seat("a", "top"), seat("b", "top"), seat("a1", "a"), seat("b1", "b"), seat("b2", "b")]);
const [top, a, b, a1] = [chart.rowOf("top"), chart.rowOf("a"), chart.rowOf("b"), chart.rowOf("a1")];
const before = placeChart(chart.forest, Uint8Array.of(1, 0, 0, 0, 0, 0), null, "normal");
const pinned = boxOf(before, a);
const after = placeChart(chart.forest, Uint8Array.of(1, 1, 1, 0, 0, 0), pinned && { row: a, x: pinned.x, y: pinned.y }, "normal");
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
