/** Letters that no decomposition takes apart, and those that are searched for as others. All folded. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: "l", ø: "o", ß: "ss", ı: "i", æ: "ae", œ: "oe", đ: "d", ð: "d", þ: "th", ħ: "h", ŋ: "n", ə: "e", ς: "σ", ґ: "г",
  ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ", ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ة: "ه", ہ: "ه",
};
const SPELT_OUT = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");
/** Marks that are accents or points; those of the scripts of India and South-East Asia are vowels. */
const ACCENTS = /(?=\p{M})[\p{sc=Zinh}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}]/gu;
/** What is drawn as nothing, and what only stretches a word. */
const IGNORED = /(?!\s)[\p{Default_Ignorable_Code_Point}\p{Cc}\ufff9-\ufffb\u0640]/gu;
const KATAKANA = /[\u30a1-\u30f6]/gu;
const TO_HIRAGANA = 0x60;
const APOSTROPHES = /[’ʼ‘ʻʹʾʿ`´׳״]/gu;
/** Nothing in it folds to anything else. */
const PLAIN = /^[\t\n -_a-~]*$/;

/** Text without case, accents, width and ignorable characters, so that "Łukasz Größe" and "lukasz grosse" are the same. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  if (PLAIN.test(small)) return small;
  const apart = withoutIgnored(text).normalize("NFKD").replace(ACCENTS, "").toLowerCase().normalize("NFKD");
  const plain = withoutIgnored(apart).replace(SPELT_OUT, (letter) => LETTERS[letter] ?? letter).replace(ACCENTS, "");
  return plain.replace(KATAKANA, (sign) => String.fromCharCode(sign.charCodeAt(0) - TO_HIRAGANA));
}

/** Lower case, one form of each letter, accents kept: what `fold` would fold. */
export function composed(text: string): string {
  return withoutIgnored(withoutIgnored(text).normalize("NFKC").toLowerCase());
}

const withoutIgnored = (text: string): string => text.replace(APOSTROPHES, "'").replace(IGNORED, "");
