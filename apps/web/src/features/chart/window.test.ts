import { expect, test } from "vitest";
import { boxesIn, windowOf } from "./window.ts";

const view = (x: number, y: number, zoom: number) => windowOf({ transform: [x, y, zoom], width: 1200, height: 800 });
const box = (id: string, x: number, y: number) => ({ id, x, y, width: 232, height: 72 });

test("panning a little keeps the window, panning further moves it", () => {
  expect(view(-40, 0, 1)).toBe(view(-10, 0, 1));
  expect(view(-700, 0, 1)).not.toBe(view(-10, 0, 1));
});

test("whatever is on screen is in the window, at any zoom", () => {
  for (const zoom of [0.05, 0.3, 1, 2]) {
    for (const [x, y] of [[0, 0], [-3333, 417], [9000, -5000]] as const) {
      const corner = box("corner", -x / zoom, -y / zoom);
      const far = box("far", (1199 - x) / zoom, (799 - y) / zoom);
      expect(boxesIn(view(x, y, zoom), [corner, far]).map(({ id }) => id)).toEqual(["corner", "far"]);
    }
  }
});

test("what is far off is left out", () => {
  expect(boxesIn(view(0, 0, 1), [box("near", 100, 100), box("away", 5000, 100)]).map(({ id }) => id)).toEqual(["near"]);
});
