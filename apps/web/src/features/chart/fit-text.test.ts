import { expect, test } from "vitest";
import { fitLines, fitText } from "./fit-text.ts";
import { typeOf } from "./write.ts";

/** Every unit is 10 px wide, so that what fits can be counted. */
const pen = { font: "", measureText: (text: string) => ({ width: text.length * 10 }) };
const type = typeOf(400, 20, "Inter");

test("a text that is too long ends with an ellipsis, never in the middle of a letter", () => {
  expect(fitText(pen, "Head of Everything", type, 100)).toBe("Head of E…");
  expect(fitText(pen, "Team 👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀", type, 90)).toBe("Team…");
  expect(fitText(pen, "Al", type, 100)).toBe("Al");
});

test("the same text is cut off elsewhere where there is other room for it", () => {
  expect(fitText(pen, "Managing Director", type, 100)).toBe("Managing…");
  expect(fitText(pen, "Managing Director", type, 120)).toBe("Managing Di…");
});

test("words go on as many lines as there are, and the last one says that there is more", () => {
  expect(fitLines(pen, "Head of Everything That Matters", type, 120, 2)).toEqual(["Head of", "Everything…"]);
});
