import { expect, test } from "vitest";
import { csv } from "./csv.ts";

const text = (...rows: (string | null)[][]) => [...csv(rows)].join("");

test("rows end with CRLF, the file begins with the mark of UTF-8, and quotes, commas and line breaks are quoted", () => {
  expect(text(["a", null, "Ödegård"], ['say "hi"', "x,y", "one\ntwo"])).toBe('\uFEFFa,,Ödegård\r\n"say ""hi""","x,y","one\ntwo"\r\n');
});

test("another separator is quoted too", () => {
  expect([...csv([["a;b", "c,d", "e"]], ";")].join("")).toBe('\uFEFF"a;b";"c,d";e\r\n');
});

test.for(["=1+1", "+49 30 1", "-2", "@sum(A1)", "\tx", "\rx"])("a spreadsheet takes %j for text, not for a formula", (cell) => {
  expect(text([cell])).toMatch(/^\uFEFF"?'/);
});

test("an empty file is empty", () => {
  expect(text()).toBe("");
});
