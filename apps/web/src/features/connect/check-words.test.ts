import { expect, test } from "vitest";
import { wordsIn } from "../../i18n/testing.ts";
import { formatFor } from "../../i18n/use-format.ts";
import { verdictOf, type Check } from "./check-words.ts";

const t = await wordsIn("en", "connect");
const verdict = (check: Check) => verdictOf(t, formatFor("en"), check);
const attribute = (label: string, state: "ready" | "missing" | "excess") => ({ key: label.toLowerCase(), label, state, consequence: "" });
const check = (...attributes: Check["attributes"]): Check => ({ attributes, canImport: true, excessKnown: true });

test("a single missing attribute is named, with what brings it in", () => {
  const { tone, title, advice } = verdict(check(attribute("Email", "ready"), attribute("Supervisor", "missing")));
  expect({ tone, title }).toEqual({ tone: "warn", title: "One thing is missing." });
  expect(advice).toEqual(["You can import now and tick Supervisor in Personio later; the next sync builds the tree."]);
});

test("several are counted and listed", () => {
  const { title, advice } = verdict(check(attribute("Email", "missing"), attribute("Position", "missing"), attribute("Status", "missing")));
  expect(title).toBe("3 things are missing.");
  expect(advice[0]).toContain("tick Email, Position and Status in Personio");
});

test("more than needed is no obstacle, and said", () => {
  expect(verdict(check(attribute("Fix salary", "excess")))).toMatchObject({ tone: "warn", title: "Everything needed is ready.", advice: [expect.stringContaining("Fix salary")] });
});

test("case P5: where Personio gives no list of attributes, that more may be readable is said", () => {
  const unlisted = { ...check(attribute("Email", "ready")), excessKnown: false };
  expect(verdict(unlisted)).toMatchObject({ tone: "warn", title: "Everything needed is ready.", advice: [expect.stringContaining("can't tell what else")] });
});

test("without names there is no import, whatever else is there", () => {
  expect(verdict({ attributes: [attribute("First name", "missing")], canImport: false, excessKnown: true })).toMatchObject({ tone: "bad", title: "Treeline can't import without names." });
});

test("in German the tree is promised for the supervisor too, whose label is another one there", async () => {
  const missing = check({ ...attribute("Vorgesetzte/r", "missing"), key: "supervisor" }, attribute("Position", "missing"));
  const { title, advice } = verdictOf(await wordsIn("de", "connect"), formatFor("de"), missing);
  expect(title).toBe("2 Attribute fehlen.");
  expect(advice).toEqual(["Sie können jetzt importieren und Vorgesetzte/r und Position später in Personio anhaken; die nächste Synchronisierung baut dann das Organigramm auf."]);
});
