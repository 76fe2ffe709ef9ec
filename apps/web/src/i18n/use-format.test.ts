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
