import { expect, test } from "vitest";
import { FontBook } from "./fonts.ts";
import { asOutlines } from "./outline.ts";
import { shapeLine } from "./shape.ts";

const book = new FontBook();
const seen = (text: string, room = 1_000): string => shapeLine(book, text, 14, true, room).pieces.map((piece) => piece.text).join("|");

test("every name is in fonts that have its letters", () => {
  for (const name of ["Ødegård", "Nguyễn Thị", "Ελένη", "Иван", "山田 太郎", "محمد", "שלום", "สมชาย", "क्षत्रिय", "ნინო", "Արմեն", "김서연", "王晓明"]) {
    for (const { file, text } of shapeLine(book, name, 14, false, 1_000).pieces) {
      for (const sign of text) expect({ name, has: file.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) }).toEqual({ name, has: true });
    }
    expect(seen(name)).not.toContain("□");
  }
});

test("what no font has is a box, and a mark without a letter is nothing", () => {
  expect(seen("Kim 😀")).toMatch(/^Kim \|?□$/);
  expect(seen("a\u{e0001}")).toBe("a");
});

test("a name from right to left runs that way, with the words of the other way in their own order", () => {
  expect(seen("שלום Ada 12")).toBe("Ada| |12| |שלום");
  expect(seen("Ada שלום כהן")).toBe("Ada| |כהן| |שלום");
});

test("as much is shown as there is room for", () => {
  const { pieces, width } = shapeLine(book, "Maximiliane von Hohenstaufen-Württemberg", 14, true, 164);
  expect(width).toBeLessThanOrEqual(164);
  expect(pieces.map(({ text }) => text).join("")).toMatch(/^Maximiliane .*…$/);
  expect(seen("Ada")).toBe("Ada");
});

test("as shapes, words need no fonts", () => {
  const written = asOutlines(book)({ text: "Ada محمد", x: 0, y: 20, size: 14, bold: true, ink: "#000000", room: 200 });
  expect(written).toMatch(/^<path d="M[-\d., MLQCZ]+" fill="#000000"\/>$/);
});
