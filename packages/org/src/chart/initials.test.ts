import { expect, test } from "vitest";
import { initialsOf } from "./initials.ts";

test("initials are the first letters of the first and the last word, whatever stands around them", () => {
  const initials = { "Ada Byron Lovelace": "AL", "émile Zola": "ÉZ", Cher: "C", "山田 太郎": "山太", "🚀 Growth": "G", "Ada Ek (Berlin)": "AB", "Ada 👑": "A", "🇩🇪 Team Süd": "TS", "🚀": "🚀", "": "" };
  for (const [label, expected] of Object.entries(initials)) expect({ label, initials: initialsOf(label) }).toEqual({ label, initials: expected });
});
