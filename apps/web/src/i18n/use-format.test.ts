import { expect, test } from "vitest";
import { formatFor } from "./use-format.ts";

test("days are written as they stand, each language in its own way", () => {
  expect(formatFor("en").day("2026-05-03")).toBe("3 May 2026");
  expect(formatFor("de").day("2026-05-03")).toBe("3. Mai 2026");
  expect(formatFor("de").weekday("2026-05-03")).toBe("Sonntag, 3. Mai");
});

test("numbers and lists too", () => {
  expect([formatFor("en").number(12_345), formatFor("de").number(12_345)]).toEqual(["12,345", "12.345"]);
  expect([formatFor("en").list(["Ada", "Bo", "Cy"]), formatFor("de").list(["Ada", "Bo", "Cy"])]).toEqual(["Ada, Bo and Cy", "Ada, Bo und Cy"]);
});

test("case D2: a whole instant names the clock it is read from, and a time may carry its weekday", () => {
  expect(formatFor("en").instant("2026-11-30T06:40:00Z")).toMatch(/ (GMT|UTC|[A-Z]{2,5})([+-][\d:]+)?$/);
  expect(formatFor("en").dayAndTime("2026-11-30T06:40:00Z")).toMatch(/^(Sun|Mon),? \d\d:\d\d$/);
});
