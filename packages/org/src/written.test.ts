import { expect, test } from "vitest";
import { writtenDay, writtenList, writtenNumber } from "./written.ts";

test("[LA1] numbers, days and lists are written as their readers write them", () => {
  expect([writtenNumber(1_200, "en"), writtenNumber(1_200, "de")]).toEqual(["1,200", "1.200"]);
  expect([writtenDay("2026-05-01", "en"), writtenDay("2026-03-31", "de")]).toEqual(["1 May 2026", "31. März 2026"]);
  expect([writtenList(["A"], "de"), writtenList(["A", "B"], "en"), writtenList(["A", "B", "C"], "de")]).toEqual(["A", "A and B", "A, B und C"]);
});

test("a day that is none stays as it is told", () => {
  expect(writtenDay("soon", "de")).toBe("soon");
});
