import { expect, test } from "vitest";
import { wordsIn } from "../../i18n/testing.ts";
import { formatFor } from "../../i18n/use-format.ts";
import { byDay, dayOf, dayTitle } from "./days.ts";

test("things are grouped by the day on the reader's calendar", () => {
  const late = new Date(2026, 10, 20, 23, 50).toISOString();
  const early = new Date(2026, 10, 21, 0, 10).toISOString();
  const groups = byDay([{ at: early }, { at: late }, { at: late }]);
  expect(groups.map(({ day, items }) => [day, items.length])).toEqual([["2026-11-21", 1], ["2026-11-20", 2]]);
});

test.each([
  ["en", ["Today", "Yesterday", "Tuesday 20 October", "Wednesday, 24 December 2025"]],
  ["de", ["Heute", "Gestern", "Dienstag, 20. Oktober", "Mittwoch, 24. Dezember 2025"]],
] as const)("days are called as people call them (%s)", async (language, titles) => {
  const now = new Date(2026, 10, 1, 9);
  const t = await wordsIn(language, "changes");
  const days = [dayOf(now), "2026-10-31", "2026-10-20", "2025-12-24"];
  expect(days.map((day) => dayTitle(t, formatFor(language), day, now))).toEqual(titles);
});
