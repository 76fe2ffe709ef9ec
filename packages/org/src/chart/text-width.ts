/** Thousandths of the type size, about those of Inter: the groups from narrow to wide. */
const GROUPS: readonly (readonly [width: number, signs: string])[] = [
  [270, " .,:;'’|!ijlI"], [370, "()[]{}/\\-\"“”ftr·"], [560, "abcdeghknopqsuvxyzJL?*"], [640, "0123456789$€ABCDEFKPRSTVXYZ+=<>#~_–ß"],
  [760, "GHNOQUÄÖÜÅØ&%—"], [900, "mwMW@…"],
];
/** By the code of a sign; 0 for those that nobody has asked for yet. */
const WIDTHS = new Uint16Array(0x10000);
for (const [width, signs] of GROUPS) for (const sign of signs) WIDTHS[sign.codePointAt(0) ?? 0] = width;
const WIDEST = 1_000;
const BOLD = 1.06;
const MARK = /\p{M}|\p{Cf}/u;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|\p{Extended_Pictographic}|[\u{20000}-\u{3fffd}]/u;

/** About how wide a text is, rather too wide than too narrow. */
export function textWidth(text: string, size: number, bold: boolean): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    sum += WIDTHS[code] || signWidth(code);
    if (code > 0xffff) at += 1;
  }
  return (sum * size * (bold ? BOLD : 1)) / 1_000;
}

/** Whether a text fits in; a short one does, whatever it is. */
export function fitsIn(room: number, text: string, size: number, bold: boolean): boolean {
  return text.length * size * BOLD * WIDEST <= room * 1_000 || textWidth(text, size, bold) <= room;
}

function signWidth(code: number): number {
  const sign = String.fromCodePoint(code);
  const width = MARK.test(sign) ? 0 : WIDE.test(sign) ? WIDEST : 640;
  if (code < WIDTHS.length) WIDTHS[code] = width;
  return width;
}

/** Each of these is a letter of its own. */
const SIMPLE = /^[ -~\u00a0-\u02ff]*$/;
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What looks lost before an ellipsis. */
const LOOSE_END = /[\s,;:·/–-]+$/u;

/** The text, or as much of its beginning as fits in with an ellipsis; never ends between a letter and its marks. */
export function clip(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  const letters = SIMPLE.test(text) ? [...text] : [...segmenter.segment(text)].map(({ segment }) => segment);
  const cut = (count: number): string => `${letters.slice(0, count).join("").replace(LOOSE_END, "")}…`;
  let [least, most] = [0, letters.length];
  while (least < most) {
    const middle = (least + most + 1) >> 1;
    if (fits(cut(middle))) least = middle;
    else most = middle - 1;
  }
  return cut(least);
}
