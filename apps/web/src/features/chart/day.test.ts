import { expect, test } from "vitest";
import { isPastDay } from "./day.ts";

test("today is not in the past, yesterday is", () => {
  expect(isPastDay("2026-11-21", "2026-11-22")).toBe(true);
  expect(isPastDay("2026-11-22", "2026-11-22")).toBe(false);
});
