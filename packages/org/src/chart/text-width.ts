/** Thousandths of the type size, about those of Inter: the groups from narrow to wide. */
const GROUPS: readonly (readonly [width: number, signs: string])[] = [
  [270, " .,:;'’|!ijlI"], [370, "()[]{}/\\-\"“”ftr·"], [560, "abcdeghknopqsuvxyzJL?*"], [640, "0123456789$€ABCDEFKPRSTVXYZ+=<>#~_–ß"],
  [760, "GHNOQUÄÖÜÅØ&%—"], [900, "mwMW@…"],
];
const WIDTHS = new Map(GROUPS.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)));
const MARK = /\p{M}|\p{Cf}/u;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|\p{Extended_Pictographic}|[\u{20000}-\u{3fffd}]/u;

/** About how wide a text is, rather too wide than too narrow. */
export function textWidth(text: string, size: number, bold: boolean): number {
  let sum = 0;
  for (const sign of text) sum += signWidth(sign);
  return (sum * size * (bold ? 1.06 : 1)) / 1_000;
}

function signWidth(sign: string): number {
  const known = WIDTHS.get(sign);
  if (known !== undefined) return known;
  if (MARK.test(sign)) return 0;
  return WIDE.test(sign) ? 1_000 : 640;
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The text, or as much of its beginning as fits in with an ellipsis; never ends between a letter and its marks. */
export function clip(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  const letters = [...segmenter.segment(text)].map(({ segment }) => segment);
  let [least, most] = [0, letters.length];
  while (least < most) {
    const middle = (least + most + 1) >> 1;
    if (fits(`${letters.slice(0, middle).join("").trimEnd()}…`)) least = middle;
    else most = middle - 1;
  }
  return `${letters.slice(0, least).join("").trimEnd()}…`;
}
