import { expect, test } from "vitest";
import { topBar } from "./top-bar.ts";

const PANEL = 308;

test("the search is in the middle where there is room", () => {
  expect(topBar(1068, 162, 0)).toEqual({ search: { left: 374, width: 320 }, actions: 16, card: { top: 16, slim: false } });
  expect(topBar(1388, 162, PANEL)).toEqual({ search: { left: 380, width: 320 }, actions: 16 + PANEL, card: { top: 16, slim: false } });
});

test("it is never under a button, whatever the width and however long the words of the buttons are", () => {
  for (const actions of [80, 162, 236, 300]) {
    for (const panel of [0, PANEL]) {
      for (let width = 358 + panel; width <= 1_600; width += 20) {
        const { search, actions: right } = topBar(width, actions, panel);
        expect(search.left).toBeGreaterThanOrEqual(16);
        expect(search.left + search.width).toBeLessThanOrEqual(right < panel ? width - panel - 16 : width - right - actions - 12);
      }
    }
  }
});

test("who has no place is told of below the search where both need the corner", () => {
  expect(topBar(608, 236, 0)).toMatchObject({ search: { width: 320 }, card: { top: 64, slim: true } });
});
