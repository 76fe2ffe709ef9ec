import { expect, test } from "vitest";
import { dayWords, tenure } from "./tenure.ts";

const today = new Date(2026, 10, 22, 15, 30);

test.each([
  ["2022-03-01", "4 years 8 months"],
  ["2025-11-22", "1 year"],
  ["2025-11-23", "11 months"],
  ["2026-10-22", "1 month"],
  ["2026-11-01", "21 days"],
  ["2026-11-22", "first day today"],
])("since %s: %s", (day, words) => {
  expect(tenure(day, today)).toBe(words);
});

test("nobody has a tenure before the first day", () => {
  expect(tenure("2026-11-23", today)).toBeNull();
});

test("a day is written as it stands, whatever the time zone", () => {
  expect(dayWords("2022-03-01")).toBe("1 March 2022");
});
