import { expect, test } from "vitest";
import { isDay, isPastDay } from "./day.ts";

test("only a day of the calendar is a day", () => {
  expect(isDay("2026-05-03")).toBe(true);
  for (const text of ["2026-02-30", "2026-13-01", "3 May 2026", "", "2026-05-03T10:00:00Z"]) expect(isDay(text)).toBe(false);
});

test("today is not in the past, yesterday is", () => {
  expect(isPastDay("2026-11-21", "2026-11-22")).toBe(true);
  expect(isPastDay("2026-11-22", "2026-11-22")).toBe(false);
});
