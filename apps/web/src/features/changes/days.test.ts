import { expect, test } from "vitest";
import { calendarIn } from "../../calendar/calendar.ts";
import { wordsIn } from "../../i18n/testing.ts";
import { formatFor } from "../../i18n/use-format.ts";
import { byDay, dayTitle } from "./days.ts";

test.each([
  // 07:40 on Monday in Berlin is Sunday in Los Angeles and Monday in Auckland.
  ["Europe/Berlin", "2026-11-30T06:40:00Z", "2026-11-30"],
  ["Pacific/Auckland", "2026-11-30T20:00:00Z", "2026-12-01"],
  ["America/Los_Angeles", "2026-12-01T07:59:59Z", "2026-11-30"],
  ["Asia/Kathmandu", "2026-11-30T18:15:00Z", "2026-12-01"],
  ["Asia/Kathmandu", "2026-11-30T18:14:59Z", "2026-11-30"],
  ["Australia/Lord_Howe", "2026-04-04T14:29:00Z", "2026-04-05"],
])("case D2: in %s the change at %s belongs to %s, wherever it is read", (zone, at, day) => {
  const { dayOf } = calendarIn(zone, new Date("2026-12-01T12:00:00Z"));
  expect(byDay([{ at }], dayOf)).toEqual([{ day, items: [{ at }] }]);
});

test("case D2: changes on both sides of the organization's midnight are in two groups", () => {
  const { dayOf } = calendarIn("Europe/Berlin", new Date("2026-11-30T12:00:00Z"));
  const [late, early] = ["2026-11-29T22:59:59Z", "2026-11-29T23:00:00Z"];
  expect(byDay([{ at: early }, { at: late }, { at: late }], dayOf).map(({ day, items }) => [day, items.length])).toEqual([["2026-11-30", 1], ["2026-11-29", 2]]);
});

test("case D2: a zone that the browser doesn't know is read as the reader's own", () => {
  expect(calendarIn("Mars/Olympus", new Date("2026-11-30T12:00:00Z")).today).toBe(calendarIn(new Intl.DateTimeFormat().resolvedOptions().timeZone, new Date("2026-11-30T12:00:00Z")).today);
});

test.each([
  ["en", ["Today", "Yesterday", "Tuesday 20 October", "Wednesday, 24 December 2025"]],
  ["de", ["Heute", "Gestern", "Dienstag, 20. Oktober", "Mittwoch, 24. Dezember 2025"]],
] as const)("days are called as people call them (%s)", async (language, titles) => {
  const t = await wordsIn(language, "changes");
  const days = ["2026-11-01", "2026-10-31", "2026-10-20", "2025-12-24"];
  expect(days.map((day) => dayTitle(t, formatFor(language), day, "2026-11-01"))).toEqual(titles);
});
