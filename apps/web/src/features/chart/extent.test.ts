import type { ChartPerson } from "@treeline/org/chart/chart-person";
import { expect, test } from "vitest";
import { chartOfList } from "./chart-of-list.ts";
import { extentOf, isInView, spanOf } from "./extent.ts";
import { placeChart } from "./placed.ts";

const seat = (id: string, managerId: string | null): ChartPerson => ({ id, managerId, name: id, title: null, seat: "person", picture: null });
const { forest } = chartOfList([seat("top", null), seat("a", "top"), seat("b", "top")]);
const placed = placeChart(forest, { open: Uint8Array.of(1, 0, 0), density: "normal", arrangement: "fill", page: { width: 1_200, height: 700 }, keep: null }, { row: 0, x: 300, y: -50 });
const at = (x: number, y: number, zoom = 1) => ({ transform: [x, y, zoom] satisfies [number, number, number], width: 1_200, height: 700 });

test("the view may be moved around the chart, by at least half of it, and no more than about all of it", () => {
  for (const zoom of [0.03, 0.5, 0.99, 1, 1.7]) {
    const span = spanOf(at(0, 0, zoom));
    expect(span * zoom).toBeGreaterThanOrEqual(600);
    expect(span * zoom).toBeLessThanOrEqual(1_320);
    const [[left, top], [right, bottom]] = extentOf(placed, span);
    expect([left, top]).toEqual([placed.x - span, placed.y - span]);
    expect([right, bottom]).toEqual([placed.x + placed.placement.width + span, placed.y + placed.placement.height + span]);
  }
});

test("the chart is in view as long as any of it is beside the panel", () => {
  const { x, y, placement: { width, height } } = placed;
  expect(isInView(placed, at(-x, -y), 0)).toBe(true);
  expect(isInView(placed, at(-x - width + 1, -y - height + 1), 0)).toBe(true);
  expect(isInView(placed, at(-x - width - 1, -y), 0)).toBe(false);
  expect(isInView(placed, at(-x, -y - height - 1), 0)).toBe(false);
  expect(isInView(placed, at(1_199 - x, -y), 0)).toBe(true);
  expect(isInView(placed, at(1_199 - x, -y), 308)).toBe(false);
  expect(isInView(placed, at(-x, 701 - y), 0)).toBe(false);
});
