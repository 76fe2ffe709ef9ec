import { expect, test } from "vitest";
import { wordsIn } from "../../i18n/testing.ts";
import { countWords, madeBy } from "./change-words.ts";

const t = await wordsIn("en", "changes");
const de = await wordsIn("de", "changes");

test("who or what made a change is told, also when that member is gone", () => {
  expect(madeBy(t, { kind: "sync", verb: "sync", by: null })).toBe("Sync with Personio");
  expect(madeBy(t, { kind: "edit", verb: "people.move", by: "Ada Lindqvist" })).toBe("Ada Lindqvist moved somebody by hand");
  expect(madeBy(t, { kind: "edit", verb: "people.other", by: null })).toBe("Somebody changed something by hand");
  expect(madeBy(de, { kind: "undo", verb: "people.undo", by: null })).toBe("Jemand hat eine Änderung rückgängig gemacht");
});

test("counts leave out what did not happen", () => {
  expect(countWords(t, { joined: 3, changed: 0, left: 1 })).toBe("3 joined, 1 left");
  expect(countWords(t, { joined: 0, changed: 0, left: 0 })).toBe("");
  expect(countWords(de, { joined: 1200, changed: 0, left: 1 })).toBe("1.200\u00a0dazugekommen, 1\u00a0ausgeschieden");
});
