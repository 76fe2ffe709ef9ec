import { expect, test } from "vitest";
import { verdictOf, type Check } from "./check-words.ts";

const attribute = (label: string, state: "ready" | "missing" | "excess") => ({ key: label, label, state, consequence: "" });
const check = (...attributes: Check["attributes"]): Check => ({ attributes, canImport: true });

test("a single missing attribute is named, with what brings it in", () => {
  const { tone, title, advice } = verdictOf(check(attribute("Email", "ready"), attribute("Supervisor", "missing")));
  expect({ tone, title }).toEqual({ tone: "warn", title: "One thing is missing." });
  expect(advice).toEqual(["You can import now and tick Supervisor in Personio later; the next sync builds the tree."]);
});

test("several are counted and listed", () => {
  const { title, advice } = verdictOf(check(attribute("Email", "missing"), attribute("Position", "missing"), attribute("Status", "missing")));
  expect(title).toBe("3 things are missing.");
  expect(advice[0]).toContain("tick Email, Position and Status in Personio");
});

test("more than needed is no obstacle, and said", () => {
  expect(verdictOf(check(attribute("Fix salary", "excess")))).toMatchObject({ tone: "warn", title: "Everything needed is ready.", advice: [expect.stringContaining("Fix salary")] });
});

test("without names there is no import, whatever else is there", () => {
  expect(verdictOf({ attributes: [attribute("First name", "missing")], canImport: false })).toMatchObject({ tone: "bad", title: "Treeline can't import without names." });
});
