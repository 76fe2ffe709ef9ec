import { expect, test } from "vitest";
import { languageOf } from "./language.ts";

test.for([
  ["de-AT,de;q=0.9,en;q=0.8", "de"],
  ["en-US,en;q=0.9,de;q=0.8", "en"],
  ["fr-FR, de;q=0.5, en;q=0.7", "en"],
  ["fr", "en"],
  ["de;q=0, en;q=0.1", "en"],
  ["den", "en"],
  ["de;q=much", "en"],
  ["", "en"],
] as const)("a browser that asks for %j is answered in %s", ([header, language]) => {
  expect(languageOf(header)).toBe(language);
});

test("who doesn't say is answered in English", () => {
  expect(languageOf(undefined)).toBe("en");
});
