import type { FontBook, FontFile } from "./fonts.ts";

/** What stands for a sign, in one font. */
interface Letters {
  file: FontFile;
  text: string;
}

/** Where every sign is a letter. */
const PLAIN = /^[ -~\u00a0-\u02ff]*$/;
const EMOJI_PART = String.raw`\p{Emoji}(?:\p{Emoji_Modifier}\ufe0f?|\ufe0f?\u20e3|\ufe0f|[\u{e0020}-\u{e007f}]+)?`;
/** A flag; an emoji with its skin, frame or region, and others that it is joined to; or any sign. */
const SIGNS = new RegExp(String.raw`\p{RI}{2}|${EMOJI_PART}(?:\u200d${EMOJI_PART})*|.`, "gsu");
/** Of one sign only those that are pictures unless told otherwise: a digit and a plain heart are letters. */
const EMOJI = /^\p{Emoji_Presentation}|^../su;
const UNSEEN = /[\p{M}\p{Cc}\p{Cf}\p{Cs}]/u;
/** Only tells the letters around it how to look, such as a joiner. */
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}/u;
/** What no font has, and nothing plain stands for, is shown as a box. */
const BOX = "\u25a1";

/** The text's signs, those of one emoji together. */
export function signsOf(text: string): Iterable<string> {
  return PLAIN.test(text) ? text : text.match(SIGNS) ?? [];
}

/** In `before` if it can be; null for what shows nothing. An emoji that is newer than the font is what it begins with. */
export function findLetters(book: FontBook, sign: string, bold: boolean, before?: FontFile): Letters | null {
  const emoji = EMOJI.test(sign) ? book.emojiFor(sign) : null;
  if (emoji !== null) return { file: emoji, text: sign };
  const text = String.fromCodePoint(sign.codePointAt(0) ?? 0);
  const file = book.fileFor(text, bold, before);
  if (IGNORABLE.test(text)) return file !== null && file === before ? { file, text } : null;
  if (file !== null) return { file, text };
  return UNSEEN.test(text) ? null : (plainly(book, text, bold, before) ?? boxed(book, bold));
}

/** A letter in a ring, a ligature or the like, as the letters that it is made of. */
function plainly(book: FontBook, sign: string, bold: boolean, before?: FontFile): Letters | null {
  const text = sign.normalize("NFKC");
  const file = text === sign ? null : book.fileFor(text, bold, before);
  return file !== null && [...text].every((part) => book.fileFor(part, bold, file) === file) ? { file, text } : null;
}

function boxed(book: FontBook, bold: boolean): Letters | null {
  const file = book.fileFor(BOX, bold);
  return file && { file, text: BOX };
}
