import { unisolated } from "@treeline/org/text/isolate";
import { expect, test } from "vitest";
import { wordsIn } from "../../i18n/testing.ts";
import { byKind, findingTitle, namesOf } from "./finding-words.ts";

const [t, de] = [await wordsIn("en", "findings"), await wordsIn("de", "findings")];

test("findings of a kind stand together, what spoils the chart before what is merely missing", () => {
  const groups = byKind([{ kind: "no-picture", id: 1 }, { kind: "loop", id: 2 }, { kind: "news", id: 3 }, { kind: "no-picture", id: 4 }]);
  expect(groups.map(({ kind, findings }) => [kind, findings.map(({ id }) => id)])).toEqual([["loop", [2]], ["no-picture", [1, 4]], ["news", [3]]]);
});

test("a kind that is new to this page still has a title", () => {
  expect(findingTitle(t, "news")).toBe("Something unusual");
});

test("people are told by name, and those without one by their number, last", () => {
  const people = [{ name: null, externalId: "7" }, { name: "Ada", externalId: "1" }, { name: "Bo", externalId: "2" }];
  expect(unisolated(namesOf(t, people, 3))).toBe("Ada, Bo, Personio ID 7");
  expect(unisolated(namesOf(t, people, 1))).toBe("Ada and 2 more");
  expect(unisolated(namesOf(de, people, 2))).toBe("Ada, Bo und 1 weitere");
});
