import { expect, test } from "vitest";
import { dayBefore, daysOf, weekDue, weekOf } from "./week.ts";

test.each([
  ["2026-11-22", "2026-W47"],
  ["2026-11-23", "2026-W48"],
  ["2027-01-03", "2026-W53"],
  ["2027-01-04", "2027-W01"],
  ["2024-12-30", "2025-W01"],
])("%s lies in %s", (day, week) => expect(weekOf(day)).toBe(week));

test.each([
  ["2026-W47", "2026-11-16", "2026-11-22"],
  ["2026-W53", "2026-12-28", "2027-01-03"],
  ["2027-W01", "2027-01-04", "2027-01-10"],
])("%s goes from %s to %s", (week, from, to) => expect(daysOf(week)).toEqual({ from, to }));

test("the day before the first of March knows leap years", () => expect(dayBefore("2028-03-01")).toBe("2028-02-29"));

test("a summary is due of the week that ended, once, on Monday from 8 to 9 in the organization's own time", () => {
  const week = Array.from({ length: 7 * 24 }, (_, hour) => new Date(Date.UTC(2026, 10, 22, hour)));
  for (const [timeZone, due] of [["Europe/Berlin", "2026-11-23T07:00:00.000Z"], ["Asia/Tokyo", "2026-11-22T23:00:00.000Z"], ["Asia/Kolkata", "2026-11-23T03:00:00.000Z"], ["Pacific/Honolulu", "2026-11-23T18:00:00.000Z"]] as const) {
    expect(week.filter((at) => weekDue(timeZone, at) !== null).map((at) => at.toISOString())).toEqual([due]);
    expect(weekDue(timeZone, new Date(due))).toBe("2026-W47");
  }
});
