import { expect, test } from "vitest";
import { movesUp, oursOf, personiosOf, untilWords, type Overridden } from "./words.ts";

const by: Overridden = {
  field: "title", value: "Principal Engineer", valueName: "Principal Engineer", personioValue: "Engineer", personioName: "Engineer",
  until: "agrees", untilDate: null, reason: null, state: "active", by: "Ana", at: "2026-11-19T10:00:00Z",
};
const seat = (name: string) => ({ id: name, name, title: null, picture: null, seat: "person" as const, hidden: false });

test("both values are said as people say them", () => {
  expect([oursOf(by), personiosOf(by)]).toEqual(["Principal Engineer", "Engineer"]);
  expect(personiosOf({ ...by, personioValue: null, personioName: null })).toBe("no title");
  expect(oursOf({ ...by, field: "startDate", value: "2024-03-01", valueName: "2024-03-01" })).toBe("1 March 2024");
  expect(oursOf({ ...by, field: "manager", value: null, valueName: null })).toBe("no manager");
  expect(personiosOf({ ...by, field: "manager", personioValue: null, personioName: "somebody who is not on the chart" })).toBe("somebody who is not on the chart");
  expect(personiosOf({ ...by, field: "picture", personioValue: null, personioName: null })).toBe("no picture");
});

test("only an unusual end is said", () => {
  expect(untilWords(by)).toBeNull();
  expect(untilWords({ until: "always", untilDate: null })).toBe("Always, whatever Personio says.");
  expect(untilWords({ until: "date", untilDate: "2027-01-31" })).toBe("Until the end of 31 January 2027.");
});

test("hiding says who moves where", () => {
  expect(movesUp({ reports: [], manager: seat("Kim") })).toBe("Nobody reports to them, so nobody moves.");
  expect(movesUp({ reports: [seat("Lee")], manager: seat("Kim") })).toBe("Lee moves up to Kim for as long as they are hidden.");
  expect(movesUp({ reports: [seat("Lee"), seat("Max")], manager: null })).toBe("Their 2 direct reports lose the manager for as long as they are hidden, since nobody is above.");
});
