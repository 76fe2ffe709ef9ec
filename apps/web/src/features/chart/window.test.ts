import { expect, test } from "vitest";
import { rectOf, windowOf } from "./window.ts";

const view = (x: number, y: number, zoom: number) => windowOf({ transform: [x, y, zoom], width: 1200, height: 800 });

test("panning a little keeps the window, panning further moves it", () => {
  expect(view(-40, 0, 1)).toBe(view(-10, 0, 1));
  expect(view(-700, 0, 1)).not.toBe(view(-10, 0, 1));
});

test("a pan of 300 px moves the window once", () => {
  const windows = Array.from({ length: 301 }, (_, x) => view(-x, 0, 0.7));
  expect(windows.filter((window, at) => at > 0 && window !== windows[at - 1]).length).toBeLessThanOrEqual(2);
});

test("whatever is on screen is in the window, at any zoom", () => {
  for (const zoom of [0.05, 0.3, 1, 2]) {
    for (const [x, y] of [[0, 0], [-3333, 417], [9000, -5000]] as const) {
      const rect = rectOf(view(x, y, zoom));
      expect(rect.x).toBeLessThanOrEqual(-x / zoom);
      expect(rect.y).toBeLessThanOrEqual(-y / zoom);
      expect(rect.x + rect.width).toBeGreaterThanOrEqual((1200 - x) / zoom);
      expect(rect.y + rect.height).toBeGreaterThanOrEqual((800 - y) / zoom);
    }
  }
});
