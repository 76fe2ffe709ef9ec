import { expect, test } from "vitest";
import { de } from "./de.ts";
import { en } from "./en.ts";

/** Every text by its path, such as "chart.search.label". */
function textsOf(words: object, path = ""): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = path === "" ? key : `${path}.${key}`;
    return typeof value === "string" ? [[at, value]] : [...textsOf(Object(value), at)];
  }));
}

/** What is put into a text: "{{n, number}}" and "<1>". */
const holesOf = (text: string): string[] => [...text.matchAll(/\{\{.*?\}\}|<\/?\w+\/?>/g)].map(([hole]) => hole.replaceAll(" ", "")).sort();

const [english, german] = [textsOf(en), textsOf(de)];

test("every text is there in both languages, and none is empty", () => {
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  for (const [key, text] of [...english, ...german]) expect({ key, empty: text.trim() === "" }).toEqual({ key, empty: false });
});

test("in both languages the same things are put into a text", () => {
  for (const [key, text] of english) {
    // "One person" and "1 person" may differ.
    const holes = (of: string) => [...new Set(holesOf(of))].filter((hole) => !/_(zero|one)$/.test(key) || !hole.startsWith("{{count"));
    expect({ key, holes: holes(german.get(key) ?? "") }).toEqual({ key, holes: holes(text) });
  }
});
