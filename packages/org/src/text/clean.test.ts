import fc from "fast-check";
import { expect, test } from "vitest";
import { bounded, cleanEmail, cleanName, cleanText, cleanTitle, emailKey, lengthOf } from "./clean.ts";

test.each([
  ["Gesch\u00e4fts\u00adf\u00fchrerin", "Gesch\u00e4ftsf\u00fchrerin"],
  ["M\u00fcl\u200bler", "M\u00fcller"],
  ["\ufeffAnna\u2060 \u200c\u200dBaum\u034f", "Anna Baum"],
  ["Anna\ufe0f \u180eBaum\u{e0041}\u{e007f}", "Anna Baum"],
  ["\ufff9Anna\ufffaA\ufffb", "AnnaA"],
  ["An\u0000na\u0007\u009f", "Anna"],
  ["\u3164Anna\u115f", "Anna"],
])("case T3: what is drawn as nothing goes from %j", (raw, clean) => {
  expect(cleanName(raw)).toBe(clean);
});

test.each([
  ["Anna\u202e", "Anna"], ["\u200fאבי\u200e", "אבי"], ["\u2067Ada\u2069", "Ada"], ["\u202aAda\u202c\u061c", "Ada"], ["\u2066\u2068\u202b\u202dX\u206a\u206f", "X"],
])("case T5: a direction control goes from %j", (raw, clean) => {
  expect(cleanName(raw)).toBe(clean);
});

test.each(["\u200b", " \u00a0\u3000", "\u202e\u2069", "\u200d", "\ufe0f", "\u00ad", "\u3164", "\u2800", "\u{e0061}\u{e007f}", "\u0000\u0001", "-", ".", "—", "( )", "\u0301", "", "\n\t"])("case T4: %j is no name and no title", (raw) => {
  expect([cleanName(raw), cleanTitle(raw)]).toEqual([null, null]);
});

test.each([
  ["a family and a flag of a region", "\u{1f469}\u200d\u{1f467} \u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} \u2764\ufe0f 1\ufe0f\u20e3 \u{1f469}\u{1f3fd}\u200d\u{1f4bb}"],
  ["Persian with a non-joiner", "می\u200cخواهم"],
  ["Sinhala and Malayalam conjuncts", "ශ\u0dca\u200dර\u0dd3 ന\u0d4d\u200d"],
  ["a form of a Japanese letter", "葛\u{e0100}城"],
  ["Mongolian with a form", "\u1820\u180b\u1821"],
  ["emoji alone", "🚀"],
  ["Hebrew points, Arabic marks and a tatweel", "שָׁלוֹם مُحَمَّد مـحمد"],
  ["Vietnamese", "Nguyễn Thị Đào"],
  ["Turkish letters", "İbrahim Işık"],
])("case T3: %s stays as it is", (_what, text) => {
  expect(cleanName(text)).toBe(text.normalize("NFC"));
});

test.each([
  ["Head\nof\tSales\r\n", "Head of Sales"],
  ["山田\u3000太郎", "山田 太郎"],
  ["Dr.\u00a0Anna\u2003\u2028Baum", "Dr. Anna Baum"],
  ["Zoe\u0308", "Zoë"],
  ["Ada \u200b Baum", "Ada Baum"],
  ["A\ud800B", "A\ufffdB"],
])("case T3: %j is one line in one form", (raw, clean) => {
  expect(cleanTitle(raw)).toBe(clean);
});

test("case T3: stacked marks end before they draw over the neighbours", () => {
  expect(cleanName(`Z${"\u0334".repeat(40)}oe`)?.length).toBe("Zoe".length + 8);
});

test.each([
  [" Anna.Baum@Example.COM ", "Anna.Baum@Example.COM"], ["mailto:a@x.example?subject=Hi", "a@x.example"], ["MAILTO:a@x.example", "a@x.example"],
  ["a\u200b1@x.exam\u00adple\ufeff", "a1@x.example"], ["Anna Baum <anna@x.example>", "anna@x.example"], ["an na@x .example", "anna@x.example"],
  ["ａｎｎａ＠x.example", "anna@x.example"], ["\u202eanna@x.example", "anna@x.example"], ["a\u200db@x.example", "ab@x.example"], ["reception", "reception"], ["\u200b", null],
])("case T3: the e-mail address %j is %j", (raw, clean) => {
  expect(cleanEmail(raw)).toBe(clean);
});

test("case T3: an address is the same in any case", () => {
  expect(emailKey("A@X.example")).toBe(emailKey("a@x.EXAMPLE"));
  expect(emailKey(null)).toBe("");
});

test("case T3: a text of many letters ends with an ellipsis, and never within a letter", () => {
  expect(bounded("Anna", 4)).toBe("Anna");
  expect(bounded("Annabel", 5)).toBe("Anna…");
  expect(bounded(`Ada ${"👩‍👧".repeat(3)}`, 8)).toBe("Ada 👩‍👧…");
  expect(lengthOf(bounded("x".repeat(100_000), 500))).toBe(500);
});

test("case T3: what was cleaned once stays as it is, whatever it was", () => {
  const sign = fc.oneof(fc.string({ unit: "binary", maxLength: 1 }), fc.constantFrom("\u200b", "\u200c", "\u200d", "\u202e", "\ufe0f", "ا", "क", "\u094d", "👩", " ", "\u0301", "\ud800"));
  fc.assert(fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
    const once = cleanText(signs.join(""));
    fc.pre(once !== null);
    expect(cleanText(once ?? "")).toBe(once);
    expect(once).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u200b\u00ad\n]/);
  }), { numRuns: 300 });
});
