import { expect, test } from "vitest";
import { dayEnd, dayIn, isDay } from "./day.ts";

test.each([
  ["Europe/Berlin", "2026-03-28T22:59:59Z", "2026-03-28"],
  ["Europe/Berlin", "2026-03-28T23:00:00Z", "2026-03-29"],
  ["Europe/Berlin", "2026-07-31T22:00:00Z", "2026-08-01"],
  ["America/Los_Angeles", "2026-01-01T07:59:59Z", "2025-12-31"],
  ["Pacific/Kiritimati", "2026-12-31T10:00:00Z", "2027-01-01"],
  ["Asia/Kathmandu", "2024-02-28T18:15:00Z", "2024-02-29"],
  ["UTC", "0987-06-05T00:00:00Z", "0987-06-05"],
  // Samoa went from the 29th to the 31st.
  ["Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29"],
  ["Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31"],
  ["Pacific/Chatham", "2026-11-30T10:15:00Z", "2026-12-01"],
])("[D1] in %s at %s it is %s", (zone, instant, day) => {
  expect(dayIn(zone, new Date(instant))).toBe(day);
});

test("[D1] an unknown zone is an error, not another day", () => {
  expect(() => dayIn("Europe/Atlantis", new Date(0))).toThrow(RangeError);
});

test.each([
  ["Europe/Berlin", "2026-03-29", "2026-03-29T21:59:59.999Z"],
  ["Europe/Berlin", "2026-10-25", "2026-10-25T22:59:59.999Z"],
  ["America/Los_Angeles", "2025-12-31", "2026-01-01T07:59:59.999Z"],
  ["Pacific/Kiritimati", "2026-12-31", "2026-12-31T09:59:59.999Z"],
  ["Etc/GMT+12", "2026-12-31", "2027-01-01T11:59:59.999Z"],
  ["Pacific/Apia", "2011-12-29", "2011-12-30T09:59:59.999Z"],
  // A day that never was ends with the one before.
  ["Pacific/Apia", "2011-12-30", "2011-12-30T09:59:59.999Z"],
  ["Pacific/Apia", "2011-12-31", "2011-12-31T09:59:59.999Z"],
  // Clocks that change at midnight, and by half an hour.
  ["Africa/Cairo", "2026-04-23", "2026-04-23T21:59:59.999Z"],
  ["Africa/Cairo", "2026-04-24", "2026-04-24T20:59:59.999Z"],
  ["Australia/Lord_Howe", "2026-04-05", "2026-04-05T13:29:59.999Z"],
  ["Asia/Kathmandu", "2026-11-30", "2026-11-30T18:14:59.999Z"],
])("[D2] in %s the day %s ends at %s", (zone, day, instant) => {
  expect(dayEnd(zone, day).toISOString()).toBe(instant);
});

test("security H2: a day is one that the calendar and PostgreSQL have", () => {
  expect(["0001-01-01", "1900-02-28", "2024-02-29", "2026-11-30", "9999-12-31"].filter((text) => !isDay(text))).toEqual([]);
  expect(["0000-01-01", "0000-00-00", "2026-02-29", "2026-13-01", "2026-11-31", "26-11-30", "+12026-01-01", "10000-01-01", "2026-11-30T00:00:00Z", " 2026-11-30", "２０２６-11-30", ""].filter(isDay)).toEqual([]);
});
