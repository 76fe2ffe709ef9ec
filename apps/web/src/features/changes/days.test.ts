import { expect, test } from "vitest";
import { byDay, dayOf, dayTitle } from "./days.ts";

test("things are grouped by the day on the reader's calendar", () => {
  const late = new Date(2026, 10, 20, 23, 50).toISOString();
  const early = new Date(2026, 10, 21, 0, 10).toISOString();
  const groups = byDay([{ at: early }, { at: late }, { at: late }]);
  expect(groups.map(({ day, items }) => [day, items.length])).toEqual([["2026-11-21", 1], ["2026-11-20", 2]]);
});

test("days are called as people call them", () => {
  const now = new Date(2026, 10, 1, 9);
  expect(dayTitle(dayOf(now), now)).toBe("Today");
  expect(dayTitle("2026-10-31", now)).toBe("Yesterday");
  expect(dayTitle("2026-10-20", now)).toBe("Tuesday 20 October");
  expect(dayTitle("2025-12-24", now)).toBe("Wednesday, 24 December 2025");
});
