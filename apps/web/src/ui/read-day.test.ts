import { expect, test } from "vitest";
import { readDay } from "./read-day.ts";

test.each(["2025-03-04", "4.3.2025", "04.03.2025", "4/3/2025", "4 3 2025", " 4. März 2025 ", "4 Mär 2025"])("%s is the 4th of March in German", (text) => {
  expect(readDay(text, "de")).toBe("2025-03-04");
});

test.each(["2025-03-04", "4 Mar 2025", "4 march 2025", "04/03/2025", "4.3.2025"])("%s is the 4th of March in English", (text) => {
  expect(readDay(text, "en")).toBe("2025-03-04");
});

test.each(["", "4.3.", "4.3.25", "31.2.2025", "2025-13-01", "0.3.2025", "4 Abc 2025", "soon"])("“%s” is no day", (text) => {
  expect(readDay(text, "en")).toBeNull();
});
