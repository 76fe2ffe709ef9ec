import { expect, test } from "vitest";
import { wordsIn } from "../../i18n/testing.ts";
import { apartWords } from "./apart-words.ts";

const none = { left: 0, notStarted: 0, unreadable: 0, other: 0, kept: 0 };
const counts = { read: 246, joined: 240, changed: 0, left: 0, unchanged: 0 };

test("case S22: a run says why Personio lists more records than there are people, in each language", async () => {
  const apart = { ...none, left: 4, notStarted: 1, unreadable: 1 };
  expect(apartWords(await wordsIn("en", "sync"), { ...counts, apart })).toBe("Personio lists 246 records, and 240 people are on the chart: 4 have left, 1 starts later, 1 can't be read.");
  expect(apartWords(await wordsIn("de", "sync"), { ...counts, apart })).toBe("Personio führt 246 Datensätze auf, im Organigramm sind 240 Personen: 4 sind ausgeschieden, 1 beginnt später, 1 ist nicht lesbar.");
});

test("case S22: who stays as last read is told, and nothing where each record is a person or an old run didn't count", async () => {
  const t = await wordsIn("en", "sync");
  expect(apartWords(t, { ...counts, read: 239, apart: { ...none, kept: 1 } })).toBe("Personio lists 239 records, and 240 people are on the chart. 1 person stays as last read.");
  expect(apartWords(t, { ...counts, read: 240, apart: none })).toBeNull();
  expect(apartWords(t, counts)).toBeNull();
});
