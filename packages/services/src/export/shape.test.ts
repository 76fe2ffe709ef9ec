import { expect, test } from "vitest";
import { FontBook } from "./fonts.ts";
import { asOutlines } from "./outline.ts";
import { shapeLine } from "./shape.ts";

const book = new FontBook();
const seen = (text: string, room = 1_000): string => shapeLine(book, text, 14, true, room).pieces.map((piece) => piece.text).join("|");

test("every name is in fonts that have its letters", () => {
  for (const name of ["Ødegård", "Nguyễn Thị", "Ελένη", "Иван", "山田 太郎", "محمد", "שלום", "สมชาย", "क्षत्रिय", "ნინო", "Արմեն", "김서연", "王晓明",
    "রবীন্দ্রনাথ", "ਗੁਰਪ੍ਰੀਤ", "ગાંધી", "தமிழ்ச்செல்வன்", "తెలుగు శ్రీ", "ಕನ್ನಡ ಸ್ತ್ರೀ", "മലയാളം", "ශ්‍රී ලංකා", "ລາວ", "မြန်မာ", "ខ្មែរ", "አማርኛ"]) {
    for (const { file, text } of shapeLine(book, name, 14, false, 1_000).pieces) {
      for (const sign of text) expect({ name, has: file.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) }).toEqual({ name, has: true });
    }
    expect(seen(name)).not.toContain("□");
  }
});

test("[J8] emoji and signs are shown, one of many signs as one, and words between them keep their font", () => {
  const shapesOf = (text: string) => shapeLine(book, text, 14, true, 1_000).pieces.flatMap(({ file, text: part }) => file.font.layout(part).glyphs.map(({ id }) => id));
  for (const emoji of ["🚀", "❤️", "🇩🇪", "👩🏽‍🚀", "👨‍👩‍👧‍👦", "🏳️‍🌈", "1️⃣", "👍🏿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤", "✓", "✔️", "★", "→", "⚠", "①", "∞"]) {
    const shapes = shapesOf(emoji);
    expect({ emoji, shown: shapes.length, missing: shapes.includes(0), boxed: seen(emoji).includes("□") }).toEqual({ emoji, shown: 1, missing: false, boxed: false });
  }
  expect(seen("🚀 Growth 2")).toBe("🚀| Growth 2");
  expect(seen("★ 2 ✓\ufe0f")).toBe("★| 2 |✓");
  expect(seen("#1 * ©")).toBe("#1 * ©");
});

test("[J8] what no font has is told plainly if it can be, else it is one box, and what shows nothing is nothing", () => {
  expect(seen("ﬁ ℠")).toBe("fi SM");
  expect(seen("Kim \u{1fbff}")).toMatch(/^Kim \|?□$/);
  expect(seen("a\u{e0001}\u200db\ufe0f")).toBe("ab");
  expect(seen("क्‍ष")).toBe("क्‍ष");
});

test("a name from right to left runs that way, with the words of the other way in their own order", () => {
  expect(seen("שלום Ada 12")).toBe("Ada 12| |שלום");
  expect(seen("Ada שלום כהן")).toBe("Ada |כהן| |שלום");
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

test("case T8: brackets from right to left are mirrored, and what is cut off ends at the line's own end", () => {
  expect(seen("מנהל (כספים) ותפעול")).toBe("ותפעול| |(|כספים|)| |מנהל");
  expect(seen("Lead (מנהל)")).toBe("Lead (|מנהל|)");
  expect(seen("(1) מנהל [א]")).toBe("[|א|]| |מנהל| |(|1|)");
  const cut = shapeLine(book, "محمد عبد الرحمن بن أحمد الفارسي الكبير جدا", 14, true, 120);
  expect(cut.width).toBeLessThanOrEqual(120);
  expect(cut.pieces[0]?.text).toMatch(/^…|…$/);
  expect(cut.pieces.at(-1)?.text).toBe("محمد");
});
