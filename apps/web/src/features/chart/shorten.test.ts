import { expect, test } from "vitest";
import { shorten } from "./shorten.ts";

const shown = (chain: string, most: number) => {
  const { before, between, after } = shorten([...chain], most);
  return [before, between, after].map((part) => part.join("")).join("|");
};

test("a short chain stays whole", () => {
  expect(["", "a", "abcd"].map((chain) => shown(chain, 4))).toEqual(["||", "a||", "abcd||"]);
});

test("of a long one the top and the nearest managers stay, and nobody is lost", () => {
  expect(shown("abcdefgh", 4)).toBe("a|bcde|fgh");
  expect(shown("abcdefgh", 2)).toBe("a|bcdefg|h");
});

test("an ellipsis stands for two or more", () => {
  expect(shown("abcde", 4)).toBe("abcde||");
  expect(shown("abcdef", 4)).toBe("a|bc|def");
});
