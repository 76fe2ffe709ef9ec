import { expect, test } from "vitest";
import { fieldWords, sortOf, toldFields, whatWords, type Line } from "./line-words.ts";

const line: Line = { personId: "p", name: "Ola Nordin", title: "Designer", kind: "changed", said: null, fields: [], managers: { from: "a", to: "a" }, team: 0, picture: null };
const moved: Line = { ...line, fields: [{ field: "title", from: null, to: "Lead" }, { field: "manager", from: "Kim", to: "Lee" }], managers: { from: "a", to: "b" } };

test("a leaver's line says whether Personio said so", () => {
  const left: Line = { ...line, kind: "left" };
  expect(whatWords({ ...left, said: true }, false)).toBe("Left: Personio marks them as left");
  expect(whatWords({ ...left, said: false, team: 3 }, true)).toBe("Would leave: no longer listed by Personio; 3 people would report to a vacant seat");
  expect(whatWords(left, false)).toBe("Left");
});

test("who moves is told as a move, with the team that comes along", () => {
  expect(sortOf(moved)).toBe("moved");
  expect(whatWords({ ...moved, team: 1 }, true)).toBe("Would move with 1 person below");
});

test("values are told from what to what, in words", () => {
  expect(moved.fields.map((field) => fieldWords(field, "changed"))).toEqual([{ label: "Title", from: "none", to: "Lead" }, { label: "Manager", from: "Kim", to: "Lee" }]);
  expect(fieldWords({ field: "startDate", from: "2026-03-01", to: null }, "changed")).toEqual({ label: "Start date", from: "1 Mar 2026", to: "none" });
  expect(fieldWords({ field: "hidden", from: null, to: "hidden" }, "changed")).toEqual({ label: "Chart", from: "shown", to: "hidden" });
  expect(fieldWords({ field: "picture", from: "picture", to: "picture" }, "changed")).toEqual({ label: "Picture", from: null, to: "a new one" });
});

test("of what a joiner comes with, the list tells the manager only", () => {
  expect(fieldWords({ field: "manager", from: null, to: "Lee" }, "joined")).toEqual({ label: "Manager", from: null, to: "Lee" });
  expect(toldFields({ ...moved, kind: "joined" }).map(({ field }) => field)).toEqual(["manager"]);
  expect(toldFields(moved)).toHaveLength(2);
});
