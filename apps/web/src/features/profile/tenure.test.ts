import { expect, test } from "vitest";
import { wordsIn } from "../../i18n/testing.ts";
import { tenure } from "./tenure.ts";

const today = "2026-11-22";
const [t, de] = [await wordsIn("en", "profile"), await wordsIn("de", "profile")];

test.each([
  ["2022-03-01", "4 years 8 months", "4 Jahre 8 Monate"],
  ["2025-11-22", "1 year", "1 Jahr"],
  ["2025-11-23", "11 months", "11 Monate"],
  ["2026-10-22", "1 month", "1 Monat"],
  ["2026-11-01", "21 days", "21 Tage"],
  ["2026-11-22", "first day today", "heute erster Tag"],
])("since %s: %s", (day, words, german) => {
  expect(tenure(t, day, today)).toBe(words);
  expect(tenure(de, day, today)).toBe(german);
});

test("nobody has a tenure before the first day", () => {
  expect(tenure(t, "2026-11-23", today)).toBeNull();
});
