import { expect, test } from "vitest";
import { directionOf, inVisualOrder, mirrored } from "./direction.ts";

test.each([["Ada", "ltr"], ["محمد علي", "rtl"], ["דנה (CEO)", "rtl"], ["CEO דנה", "ltr"], ["(12) דנה", "rtl"], ["\u2068דנה\u2069 joined", "ltr"], ["12", "ltr"], ["", "ltr"]])(
  "case T8: the line %j runs %s, by its first letter",
  (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  },
);

test("case T8: pieces stand in the order of the Unicode bidirectional algorithm, and brackets are mirrored", () => {
  const order = (levels: string) => inVisualOrder([...levels].map((level, at) => ({ level: Number(level), at }))).map(({ at }) => at).join("");
  expect([order("000"), order("111"), order("0110"), order("1221"), order("12321"), order("0010")]).toEqual(["012", "210", "0213", "3120", "41230", "0123"]);
  expect(["(", ")", "[", "«", "a"].map(mirrored)).toEqual([")", "(", "]", "»", "a"]);
});
