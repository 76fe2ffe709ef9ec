import { unisolated } from "@treeline/org/text/isolate";
import { expect, test } from "vitest";
import { wordsIn } from "../../i18n/testing.ts";
import { formatFor } from "../../i18n/use-format.ts";
import { movesUp, oursOf, personiosOf, untilWords, type Overridden } from "./words.ts";

const [t, format] = [await wordsIn("en", "profile"), formatFor("en")];
const [de, german] = [await wordsIn("de", "profile"), formatFor("de")];

const by: Overridden = {
  field: "title", value: "Principal Engineer", valueName: "Principal Engineer", personioValue: "Engineer", personioName: "Engineer",
  until: "agrees", untilDate: null, reason: null, state: "active", by: "Ana", at: "2026-11-19T10:00:00Z",
};
const seat = (name: string) => ({ id: name, name, title: null, picture: null, seat: "person" as const, hidden: false, arriving: null });

test("both values are said as people say them", () => {
  expect([oursOf(t, format, by), personiosOf(t, format, by)]).toEqual(["Principal Engineer", "Engineer"]);
  expect(personiosOf(t, format, { ...by, personioValue: null, personioName: null })).toBe("no title");
  expect(oursOf(t, format, { ...by, field: "startDate", value: "2024-03-01", valueName: "2024-03-01" })).toBe("1 March 2024");
  expect(oursOf(t, format, { ...by, field: "manager", value: null, valueName: null })).toBe("no manager");
  expect(personiosOf(t, format, { ...by, field: "manager", personioValue: null, personioName: "somebody who is not on the chart" })).toBe("somebody who is not on the chart");
  expect(personiosOf(de, german, { ...by, field: "manager", personioValue: null, personioName: null })).toBe("keine vorgesetzte Person");
  expect(personiosOf(t, format, { ...by, field: "picture", personioValue: null, personioName: null })).toBe("no picture");
});

test("only an unusual end is said", () => {
  expect(untilWords(t, format, by)).toBeNull();
  expect(untilWords(t, format, { until: "always", untilDate: null })).toBe("Always, whatever Personio says.");
  expect(untilWords(t, format, { until: "date", untilDate: "2027-01-31" })).toBe("Until the end of 31 January 2027.");
  expect(untilWords(de, german, { until: "date", untilDate: "2027-01-31" })).toBe("Gilt bis einschließlich 31. Januar 2027.");
});

test("hiding says who moves where", () => {
  expect(unisolated(movesUp(t, { reports: [], manager: seat("Kim") }))).toBe("Nobody reports to them, so nobody moves.");
  expect(unisolated(movesUp(t, { reports: [seat("Lee")], manager: seat("Kim") }))).toBe("Lee moves up to Kim for as long as they are hidden.");
  expect(unisolated(movesUp(t, { reports: [seat("Lee"), { ...seat("Tom"), hidden: true, arriving: "2027-03-03" }], manager: seat("Kim") }))).toBe("Lee moves up to Kim for as long as they are hidden.");
  expect(unisolated(movesUp(t, { reports: [seat("Lee"), seat("Max")], manager: null }))).toBe("Their 2 direct reports lose the manager for as long as they are hidden, since nobody is above.");
  expect(unisolated(movesUp(de, { reports: [seat("Lee"), seat("Max")], manager: seat("Kim") }))).toBe("Die 2 direkten Mitarbeitenden berichten an Kim, solange die Person ausgeblendet ist.");
});
