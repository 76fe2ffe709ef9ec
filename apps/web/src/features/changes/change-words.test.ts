import { expect, test } from "vitest";
import { countWords, madeBy } from "./change-words.ts";

test("who or what made a change is told, also when that member is gone", () => {
  expect(madeBy({ kind: "sync", verb: "sync", by: null })).toBe("Sync with Personio");
  expect(madeBy({ kind: "edit", verb: "people.move", by: "Ada Lindqvist" })).toBe("Ada Lindqvist moved somebody by hand");
  expect(madeBy({ kind: "edit", verb: "people.other", by: null })).toBe("Somebody changed something by hand");
});

test("counts leave out what did not happen", () => {
  expect(countWords({ joined: 3, changed: 0, left: 1 })).toBe("3 joined, 1 left");
  expect(countWords({ joined: 0, changed: 0, left: 0 })).toBe("");
});
