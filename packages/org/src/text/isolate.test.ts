import { expect, test } from "vitest";
import { isolate, piecesOf, plainly, unisolated } from "./isolate.ts";

const sentence = `${isolate("Ada Baum")} joined under ${isolate("דנה לוי")}.`;

test("case T5: the names of a sentence are found again, in order", () => {
  expect(piecesOf(sentence)).toEqual([
    { text: "Ada Baum", isolated: true }, { text: " joined under ", isolated: false }, { text: "דנה לוי", isolated: true }, { text: ".", isolated: false },
  ]);
  expect(piecesOf("Nobody left.")).toEqual([{ text: "Nobody left.", isolated: false }]);
  expect([isolate(""), unisolated(sentence)]).toEqual(["", "Ada Baum joined under דנה לוי."]);
});

test("case T5: without markup a name stays isolated where it could turn what is around it, and only there", () => {
  expect(plainly(sentence)).toBe("Ada Baum joined under \u2068דנה לוי\u2069.");
});
