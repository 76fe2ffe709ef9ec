import { expect, test } from "vitest";
import { isWhole, minimapOf, pointAt, ROOM, viewOn } from "./minimap.ts";

const screen = { width: 1_000, height: 700 };

test("a chart of any size has its place in the picture", () => {
  for (const [width, height] of [[232, 72], [1_800, 200], [400_000, 2_000], [300, 60_000]] as const) {
    const { across, down, left, top } = minimapOf({ width, height });
    expect(left).toBeGreaterThan(0);
    expect(top).toBeGreaterThan(0);
    expect(left + width * across).toBeLessThan(ROOM.width);
    expect(top + height * down).toBeLessThan(ROOM.height);
  }
});

test("the marked part is what is on screen", () => {
  const map = minimapOf({ width: 10_000, height: 1_000 });
  // The chart's right half, from its top, at half its size.
  const placed = { x: 300, y: -50 };
  const view = { ...screen, zoom: 0.5, x: -(300 + 5_000) * 0.5, y: 50 * 0.5 };
  const marked = viewOn(map, placed, view);
  expect(marked.x).toBeCloseTo(ROOM.width / 2);
  expect(marked.y).toBeCloseTo(map.top);
  expect(marked.width).toBeCloseTo(2_000 * map.across);
});

test("the marked part stays inside, large enough to be seen, wherever the view is", () => {
  const map = minimapOf({ width: 400_000, height: 2_000 });
  for (const [x, y, zoom] of [[0, 0, 1], [9e6, -9e6, 2], [-9e7, 9e5, 0.01], [-200_000, -1_000, 1]] as const) {
    const { x: left, y: top, width, height } = viewOn(map, { x: 0, y: 0 }, { ...screen, x, y, zoom });
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(8);
    expect(left + width).toBeLessThanOrEqual(ROOM.width);
    expect(top + height).toBeLessThanOrEqual(ROOM.height);
  }
});

test("a point on the picture leads to the same point of the chart", () => {
  const map = minimapOf({ width: 10_000, height: 1_000 });
  const placed = { x: 300, y: -50 };
  const at = pointAt(map, placed, { x: map.left + 2_500 * map.across, y: map.top + 400 * map.down });
  expect(at.x).toBeCloseTo(2_800);
  expect(at.y).toBeCloseTo(350);
});

test("the whole chart is in view or it is not", () => {
  const placed = { x: 100, y: 50, placement: { width: 1_000, height: 400 } };
  const view = { width: 1_200, height: 800, zoom: 1, x: -50, y: -50 };
  expect(isWhole(placed, view)).toBe(true);
  for (const other of [{ x: -101 }, { x: 101 }, { y: -51 }, { y: 351 }, { zoom: 2 }]) expect(isWhole(placed, { ...view, ...other })).toBe(false);
});
