/** The longest e-mail address that SMTP can deliver to, in characters (RFC 5321, 4.5.3.1). */
export const MOST_IN_ADDRESS = 254;
/** The most letters (code points) of a name or title that a person types on the chart, and of one that is kept at all. */
export const MOST_TYPED = 200;
export const MOST_KEPT = 500;

/** Latin letters and signs that never need a change. */
const PLAIN = /^(?:[!-~\u00a1-\u00ac\u00ae-\u02ff]+(?: [!-~\u00a1-\u00ac\u00ae-\u02ff]+)*)?$/;
const SPACES = /[\s\u0085\u2800]+/gu;
/** A flag of a region, which spells its name in tags. */
const TAGGED_FLAG = String.raw`\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]+\u{e007f}`;
/** Controls, what is drawn as nothing, what sets a direction, and the marks around annotations. */
const UNSEEN = String.raw`[\p{Cc}\p{Default_Ignorable_Code_Point}\u200e\u200f\u061c\ufff9-\ufffb]`;
const TAGGED_FLAG_OR_UNSEEN = new RegExp(`${TAGGED_FLAG}|${UNSEEN}`, "gu");

/** Scripts whose letters join, or whose conjuncts a joiner makes or prevents. */
const JOINING = String.raw`\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}\p{sc=Mandaic}\p{sc=Mongolian}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Gujarati}\p{sc=Oriya}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}`;
const AFTER_JOINING = new RegExp(`[${JOINING}]$`, "u");
const BEFORE_JOINING = new RegExp(`^[${JOINING}]`, "u");
const AFTER_EMOJI = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;
const BEFORE_EMOJI = /^\p{Extended_Pictographic}/u;
/** Letters and signs of which a variation selector chooses a form. */
const AFTER_VARIED = /[\p{Emoji}\p{sc=Han}\p{sc=Mongolian}\p{sc=Myanmar}\p{sc=Phags_Pa}]$/u;
const VARIATION = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const MONGOLIAN_FORM = /[\u180b-\u180f]/u;
const AFTER_MONGOLIAN = /\p{sc=Mongolian}$/u;

/** More marks than this on one letter would draw over the neighbours. */
const TOO_MANY_MARKS = /(\p{Mn}{8})\p{Mn}+/gu;
/** A letter, a digit, a sign or an emoji: what a name or title needs to be one. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{S}]/u;

/**
 * Text on one line as it is kept: NFC, single spaces, none around it. Controls, ignorable characters and characters that set
 * a direction are taken out, but for joiners and variation selectors where a script or an emoji needs them. Half a surrogate
 * pair becomes U+FFFD, which it would in the database.
 * @returns null when nothing is left
 */
export function cleanText(raw: string): string | null {
  if (PLAIN.test(raw)) return raw === "" ? null : raw;
  const text = raw.toWellFormed().normalize("NFC").replace(SPACES, " ");
  const clean = settled(text, (before) => withoutUnseen(before).replace(TOO_MANY_MARKS, "$1").normalize("NFC").replace(SPACES, " ").trim());
  return clean === "" ? null : clean;
}

/** Repeats a step that takes letters out until none is left to take: what stood apart stands together then, and marks change places. */
function settled(text: string, step: (before: string) => string): string {
  const after = step(text);
  return after === text ? after : settled(after, step);
}

function withoutUnseen(text: string): string {
  let [kept, from] = ["", 0];
  for (const { 0: found, index } of text.matchAll(TAGGED_FLAG_OR_UNSEEN)) {
    kept += text.slice(from, index);
    from = index + found.length;
    if (isNeeded(found, kept.slice(-2), text.slice(from, from + 2))) kept += found;
  }
  return kept + text.slice(from);
}

/** Whether a script or an emoji needs what was found, between what is kept before it and what follows. */
function isNeeded(found: string, before: string, after: string): boolean {
  if (found.length > 2) return true;
  if (found === "\u200d") return AFTER_JOINING.test(before) || (AFTER_EMOJI.test(before) && BEFORE_EMOJI.test(after));
  if (found === "\u200c") return AFTER_JOINING.test(before) && BEFORE_JOINING.test(after);
  if (VARIATION.test(found)) return AFTER_VARIED.test(before);
  return MONGOLIAN_FORM.test(found) && AFTER_MONGOLIAN.test(before);
}

/**
 * A name, or a part of one: as {@link cleanText}, and null where no letter, digit or sign is left, such as of "-" or ".",
 * which stand for nothing in a field that must be filled.
 */
export function cleanName(raw: string): string | null {
  const text = cleanText(raw);
  return text !== null && SAYS_SOMETHING.test(text) ? text : null;
}

/** A job title; the same rules as for a name. */
export function cleanTitle(raw: string): string | null {
  return cleanName(raw);
}

const ANGLED = /<([^<>]*@[^<>]*)>\s*$/u;
const MAILTO = /^mailto:([^?]*)(?:\?.*)?$/iu;

/**
 * An e-mail address: without what {@link cleanText} takes out, any space or joiner, "mailto:" and a name before "<…>". Its
 * case is kept. Without an @ it is a text as any other.
 */
export function cleanEmail(raw: string): string | null {
  const text = cleanText(raw);
  if (text === null || !text.normalize("NFKC").includes("@")) return text;
  const address = text.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  const inside = ANGLED.exec(address)?.[1] ?? address;
  const bare = inside.replace(/\s+/gu, "");
  return cleanText(MAILTO.exec(bare)?.[1] ?? bare);
}

/** Addresses with the same key are the same: case makes no difference. Empty for none. */
export const emailKey = (email: string | null | undefined): string => (email ?? "").toLowerCase();

const letters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** How many letters (code points) a text has. */
export const lengthOf = (text: string): number => [...text].length;

/** The text, or as much of its beginning as has at most so many letters, with an ellipsis; never ends within a letter. */
export function bounded(text: string, most: number): string {
  if (text.length <= most || lengthOf(text) <= most) return text;
  let [kept, room] = ["", most - 1];
  for (const { segment } of letters.segment(text)) {
    room -= lengthOf(segment);
    if (room < 0) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
