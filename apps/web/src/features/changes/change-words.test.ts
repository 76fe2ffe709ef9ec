import { unisolated } from "@treeline/org/text/isolate";
import { expect, test } from "vitest";
import { wordsIn } from "../../i18n/testing.ts";
import { countWords, madeBy } from "./change-words.ts";

const t = await wordsIn("en", "changes");
const de = await wordsIn("de", "changes");

const about = { personId: "p", name: "Jonas Adeyemi", fields: ["title" as const], byHand: true };
const edit = { kind: "edit" as const, by: "Ada Lindqvist", about };

test("case S24: who changed whom, and what of them, is told for each kind of change, in each language", () => {
  const told = (change: Parameters<typeof madeBy>[1]) => [unisolated(madeBy(t, change)), unisolated(madeBy(de, change))];
  expect(told({ kind: "sync", verb: "sync", by: null, about: null })).toEqual(["Sync with Personio", "Synchronisierung mit Personio"]);
  expect(told({ ...edit, verb: "people.override" })).toEqual(["Ada Lindqvist edited Jonas Adeyemi's title", "Ada Lindqvist hat die Position von Jonas Adeyemi geändert"]);
  expect(told({ ...edit, verb: "people.move", about: { ...about, fields: ["manager"] } })).toEqual(["Ada Lindqvist edited Jonas Adeyemi's manager", "Ada Lindqvist hat die vorgesetzte Person von Jonas Adeyemi geändert"]);
  expect(told({ ...edit, verb: "people.confirmRoot" })).toEqual(["Ada Lindqvist put Jonas Adeyemi at the top of the chart", "Ada Lindqvist hat Jonas Adeyemi an die Spitze des Organigramms gesetzt"]);
  expect(told({ ...edit, verb: "people.hide" })).toEqual(["Ada Lindqvist hid Jonas Adeyemi from the chart", "Ada Lindqvist hat Jonas Adeyemi im Organigramm ausgeblendet"]);
  expect(told({ ...edit, verb: "people.hide", about: { ...about, byHand: false } })).toEqual(["Ada Lindqvist put Jonas Adeyemi back on the chart", "Ada Lindqvist hat Jonas Adeyemi im Organigramm wieder eingeblendet"]);
  expect(told({ ...edit, verb: "people.release" })).toEqual(["Ada Lindqvist went back to Personio's title for Jonas Adeyemi", "Ada Lindqvist verwendet wieder die Position von Jonas Adeyemi aus Personio"]);
  expect(told({ ...edit, verb: "people.answer" })[0]).toBe("Ada Lindqvist kept the title of Jonas Adeyemi that was set by hand");
  expect(told({ ...edit, kind: "undo", verb: "people.undo" })).toEqual(["Ada Lindqvist undid a change to Jonas Adeyemi's title", "Ada Lindqvist hat eine Änderung bei Jonas Adeyemi rückgängig gemacht: die Position"]);
  expect(told({ ...edit, kind: "refresh", verb: "people.refresh" })[0]).toBe("Ada Lindqvist refreshed Jonas Adeyemi from Personio");
  expect(told({ ...edit, kind: "merge", verb: "people.samePerson" })[0]).toBe("Ada Lindqvist merged two records of Jonas Adeyemi");
  expect(told({ ...edit, kind: "erase", verb: "people.erase", about: { ...about, name: null } })[0]).toBe("Ada Lindqvist erased a former colleague's data");
  expect(told({ ...edit, by: null, verb: "people.other", about: { ...about, name: null, fields: [] } })).toEqual(["A former member changed a former colleague", "Ein ehemaliges Mitglied hat etwas bei einer ausgeschiedenen Person geändert"]);
});

test("counts leave out what did not happen", () => {
  expect(countWords(t, { joined: 3, changed: 0, left: 1 })).toBe("3 joined, 1 left");
  expect(countWords(t, { joined: 0, changed: 0, left: 0 })).toBe("");
  expect(countWords(de, { joined: 1200, changed: 0, left: 1 })).toBe("1.200\u00a0dazugekommen, 1\u00a0ausgeschieden");
});
