import { expect, test } from "vitest";
import { wordsIn } from "../../i18n/testing.ts";
import { formatFor } from "../../i18n/use-format.ts";
import { fieldWords, sortOf, toldFields, whatWords, type Line } from "./line-words.ts";

const [t, format] = [await wordsIn("en", "changes"), formatFor("en")];
const [de, german] = [await wordsIn("de", "changes"), formatFor("de")];

const line: Line = { personId: "p", name: "Ola Nordin", title: "Designer", kind: "changed", said: null, fields: [], managers: { from: "a", to: "a" }, team: 0, picture: null };
const moved: Line = { ...line, fields: [{ field: "title", from: null, to: "Lead" }, { field: "manager", from: "Kim", to: "Lee" }], managers: { from: "a", to: "b" } };

test("a leaver's line says whether Personio said so", () => {
  const left: Line = { ...line, kind: "left" };
  expect(whatWords(t, { ...left, said: true }, false)).toBe("Left: Personio marks them as left");
  expect(whatWords(t, { ...left, said: false, team: 3 }, true)).toBe("Would leave: no longer listed by Personio; 3 people would report to a vacant seat");
  expect(whatWords(t, { ...left, team: 1 }, false)).toBe("Left; 1 person reports to a vacant seat");
  expect(whatWords(t, left, false)).toBe("Left");
  expect(whatWords(de, { ...left, said: true, team: 1 }, true)).toBe("Würde ausscheiden: in Personio als ausgeschieden gemeldet; 1 Person würde an eine unbesetzte Stelle berichten");
  expect(whatWords(de, { ...left, team: 3 }, true)).toBe("Würde ausscheiden; 3 Personen würden an eine unbesetzte Stelle berichten");
});

test("who moves is told as a move, with the team that comes along", () => {
  expect(sortOf(moved)).toBe("moved");
  expect(whatWords(t, { ...moved, team: 1 }, true)).toBe("Would move with 1 person below");
  expect(whatWords(de, { ...moved, team: 2 }, false)).toBe("Gewechselt, mit 2 Personen darunter");
});

test("values are told from what to what, in words", () => {
  expect(moved.fields.map((field) => fieldWords(t, format, field, "changed"))).toEqual([{ label: "Title", from: "none", to: "Lead" }, { label: "Manager", from: "Kim", to: "Lee" }]);
  expect(fieldWords(t, format, { field: "startDate", from: "2026-03-01", to: null }, "changed")).toEqual({ label: "Start date", from: "1 Mar 2026", to: "none" });
  expect(fieldWords(t, format, { field: "hidden", from: null, to: "hidden" }, "changed")).toEqual({ label: "Chart", from: "shown", to: "hidden" });
  expect(fieldWords(t, format, { field: "picture", from: "picture", to: "picture" }, "changed")).toEqual({ label: "Picture", from: null, to: "a new one" });
  expect(fieldWords(de, german, { field: "startDate", from: "2026-03-01", to: null }, "changed")).toEqual({ label: "Eintrittsdatum", from: "1. März 2026", to: "keins" });
  expect(fieldWords(de, german, { field: "picture", from: null, to: "picture" }, "changed")).toEqual({ label: "Bild", from: "keins", to: "ein Bild" });
});

test("of what a joiner comes with, the list tells the manager only", () => {
  expect(fieldWords(t, format, { field: "manager", from: null, to: "Lee" }, "joined")).toEqual({ label: "Manager", from: null, to: "Lee" });
  expect(toldFields({ ...moved, kind: "joined" }).map(({ field }) => field)).toEqual(["manager"]);
  expect(toldFields(moved)).toHaveLength(2);
});
