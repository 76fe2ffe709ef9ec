import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import korean from "@fontsource/gowun-dodum/unicode.json" with { type: "json" };
import japanese from "@fontsource/kosugi/unicode.json" with { type: "json" };
import emoji from "@fontsource/noto-emoji/unicode.json" with { type: "json" };
import arabic from "@fontsource/noto-sans-arabic/unicode.json" with { type: "json" };
import armenian from "@fontsource/noto-sans-armenian/unicode.json" with { type: "json" };
import bengali from "@fontsource/noto-sans-bengali/unicode.json" with { type: "json" };
import devanagari from "@fontsource/noto-sans-devanagari/unicode.json" with { type: "json" };
import ethiopic from "@fontsource/noto-sans-ethiopic/unicode.json" with { type: "json" };
import georgian from "@fontsource/noto-sans-georgian/unicode.json" with { type: "json" };
import gujarati from "@fontsource/noto-sans-gujarati/unicode.json" with { type: "json" };
import gurmukhi from "@fontsource/noto-sans-gurmukhi/unicode.json" with { type: "json" };
import hebrew from "@fontsource/noto-sans-hebrew/unicode.json" with { type: "json" };
import kannada from "@fontsource/noto-sans-kannada/unicode.json" with { type: "json" };
import khmer from "@fontsource/noto-sans-khmer/unicode.json" with { type: "json" };
import lao from "@fontsource/noto-sans-lao/unicode.json" with { type: "json" };
import malayalam from "@fontsource/noto-sans-malayalam/unicode.json" with { type: "json" };
import myanmar from "@fontsource/noto-sans-myanmar/unicode.json" with { type: "json" };
import sinhala from "@fontsource/noto-sans-sinhala/unicode.json" with { type: "json" };
import moreSymbols from "@fontsource/noto-sans-symbols-2/unicode.json" with { type: "json" };
import symbols from "@fontsource/noto-sans-symbols/unicode.json" with { type: "json" };
import tamil from "@fontsource/noto-sans-tamil/unicode.json" with { type: "json" };
import telugu from "@fontsource/noto-sans-telugu/unicode.json" with { type: "json" };
import thai from "@fontsource/noto-sans-thai/unicode.json" with { type: "json" };
import latin from "@fontsource/noto-sans/unicode.json" with { type: "json" };
import chinese from "@fontsource/zcool-xiaowei/unicode.json" with { type: "json" };
import { create, type Font } from "fontkit";
import { unwrapFont } from "./unwrap-font.ts";

/** A file of letters. */
export interface FontFile {
  name: string;
  bytes: Buffer;
  font: Font;
  /** Of symbols only: letters that it has are not for words. */
  symbols: boolean;
}

/** The package tells of its letters only. */
const OF_MATH = "U+2190-23FF,U+2500-25FF,U+27C0-27FF,U+2900-2BFF,U+1D400-1D7FF";

/** Earlier ones first where several have a letter. Those of East Asia have a single weight, so that they are small. */
const FAMILIES: readonly { family: string; subsets: Readonly<Record<string, string>>; bold: number }[] = [
  { family: "noto-sans", subsets: latin, bold: 600 },
  { family: "noto-sans-arabic", subsets: arabic, bold: 600 },
  { family: "noto-sans-hebrew", subsets: hebrew, bold: 600 },
  { family: "noto-sans-thai", subsets: thai, bold: 600 },
  { family: "noto-sans-devanagari", subsets: devanagari, bold: 600 },
  { family: "noto-sans-georgian", subsets: georgian, bold: 600 },
  { family: "noto-sans-armenian", subsets: armenian, bold: 600 },
  { family: "noto-sans-bengali", subsets: bengali, bold: 600 },
  { family: "noto-sans-ethiopic", subsets: ethiopic, bold: 600 },
  { family: "noto-sans-gujarati", subsets: gujarati, bold: 600 },
  { family: "noto-sans-gurmukhi", subsets: gurmukhi, bold: 600 },
  { family: "noto-sans-kannada", subsets: kannada, bold: 600 },
  { family: "noto-sans-khmer", subsets: khmer, bold: 600 },
  { family: "noto-sans-lao", subsets: lao, bold: 600 },
  { family: "noto-sans-malayalam", subsets: malayalam, bold: 600 },
  { family: "noto-sans-myanmar", subsets: myanmar, bold: 600 },
  { family: "noto-sans-sinhala", subsets: sinhala, bold: 600 },
  { family: "noto-sans-tamil", subsets: tamil, bold: 600 },
  { family: "noto-sans-telugu", subsets: telugu, bold: 600 },
  { family: "noto-sans-symbols", subsets: symbols, bold: 600 },
  { family: "noto-sans-symbols-2", subsets: moreSymbols, bold: 400 },
  { family: "noto-sans-math", subsets: { latin: OF_MATH }, bold: 400 },
  { family: "kosugi", subsets: japanese, bold: 400 },
  { family: "gowun-dodum", subsets: korean, bold: 400 },
  { family: "zcool-xiaowei", subsets: chinese, bold: 400 },
];

interface Source {
  family: string;
  subset: string;
  bold: number;
  ranges: readonly (readonly [from: number, to: number])[];
}

const SOURCES: readonly Source[] = FAMILIES.flatMap(({ family, subsets, bold }) =>
  // Devanagari has a package of its own with its joining rules.
  Object.entries(subsets).filter(([subset]) => family !== "noto-sans" || subset !== "devanagari").map(([subset, ranges]) => ({ family, subset: subset.replace(/[[\]]/g, ""), bold, ranges: rangesOf(ranges) })));
/** Whole: its parts go by what emoji show, and those of several signs need more than one of them. */
const EMOJI: Source = { family: "noto-emoji", subset: "emoji", bold: 400, ranges: rangesOf(Object.values(emoji).join(",")) };

/** "U+0-FF,U+131" */
function rangesOf(text: string): (readonly [number, number])[] {
  return text.split(",").map((range) => {
    const [from = "", to = from] = range.replace("U+", "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
}

/** The fonts of drawings, read from the disk when a letter first needs one. */
export class FontBook {
  readonly #files = new Map<string, FontFile>();
  readonly #widths = new Map<FontFile, Map<string, number>>();
  readonly #known = new Map<string, FontFile | null>();

  /** A file that has the letter, `before` if it can; null when none has. */
  fileFor(sign: string, bold: boolean, before?: FontFile): FontFile | null {
    const code = sign.codePointAt(0) ?? 0;
    if (before?.symbols === false && before.font.hasGlyphForCodePoint(code)) return before;
    const key = `${bold ? "b" : "r"}${sign}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = this.#find(code, bold);
    this.#known.set(key, found);
    return found;
  }

  /** Emoji, if all signs of this one are among them. */
  emojiFor(emoji: string): FontFile | null {
    const file = this.#open(EMOJI, false);
    for (const sign of emoji) if (sign !== SELECTOR && !file.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)) return null;
    return file;
  }

  /** In type sizes. Letters that join or change their neighbours are laid out, others added up. */
  widthOf(file: FontFile, text: string): number {
    let widths = this.#widths.get(file);
    if (!widths) this.#widths.set(file, (widths = new Map()));
    if (file.symbols || JOINING.test(text)) return widths.get(text) ?? remember(widths, text, file.font.layout(text).advanceWidth / file.font.unitsPerEm);
    let sum = 0;
    for (const sign of text) sum += widths.get(sign) ?? remember(widths, sign, file.font.glyphForCodePoint(sign.codePointAt(0) ?? 0).advanceWidth / file.font.unitsPerEm);
    return sum;
  }

  #find(code: number, bold: boolean): FontFile | null {
    for (const source of [...SOURCES, EMOJI]) {
      if (!source.ranges.some(([from, to]) => from <= code && code <= to)) continue;
      const file = this.#open(source, bold);
      if (file.font.hasGlyphForCodePoint(code)) return file;
    }
    return null;
  }

  #open({ family, subset, bold: weight }: Source, bold: boolean): FontFile {
    const name = `${family}-${subset}-${bold ? weight : 400}-normal`;
    let file = this.#files.get(name);
    if (!file) {
      const bytes = unwrapFont(readFileSync(fileURLToPath(import.meta.resolve(`@fontsource/${family}/files/${name}.woff`))));
      file = { name, bytes, font: single(create(bytes)), symbols: SYMBOLS.test(family) };
      this.#files.set(name, file);
    }
    return file;
  }
}

const SYMBOLS = /symbols|math|emoji/;

/** Says that the sign before it is an emoji. */
const SELECTOR = "\ufe0f";

/** Scripts from Hebrew to Myanmar, Khmer, and marks. */
const JOINING = /[\u0300-\u036f\u0590-\u10ff\u1780-\u17ff]/u;

function remember(widths: Map<string, number>, text: string, width: number): number {
  widths.set(text, width);
  return width;
}

/** None of the files is a collection. */
function single(font: ReturnType<typeof create>): Font {
  if ("fonts" in font) throw new Error("A collection of fonts.");
  return font;
}
