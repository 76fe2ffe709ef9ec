import { HUES } from "./branch-hues.ts";

/** The theme's colours as the canvas needs them. */
export interface Palette {
  dark: boolean;
  /** The person's own system colours replace the theme's (forced colours, such as Windows' contrast themes). */
  forced: boolean;
  font: string;
  body: string;
  dots: string;
  card: string;
  border: string;
  /** Quiet outlines, such as a vacant seat's. */
  line: string;
  /** Lines between cards. */
  connector: string;
  text: string;
  dimmed: string;
  accent: string;
  accentSoft: string;
  warn: string;
  /** What stands for cards from far off. */
  block: string;
  /** The same for who is in no branch, while branches have colours. */
  plainBlock: string;
}

/** Reads them where they stand, for the scheme that the page has now. */
export function paletteOf(element: Element, scheme: "light" | "dark"): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    dark: scheme === "dark",
    forced: false,
    font: style.fontFamily,
    body: token("--mantine-color-body"),
    dots: token("--tl-dots"),
    card: token("--tl-card"),
    border: token("--tl-border"),
    line: token("--tl-line"),
    connector: token("--tl-connector"),
    text: token("--mantine-color-text"),
    dimmed: token("--mantine-color-dimmed"),
    accent: token("--tl-accent"),
    accentSoft: token("--tl-accent-soft"),
    warn: token("--tl-warn"),
    block: `color-mix(in srgb, ${token("--tl-accent")} 24%, ${token("--mantine-color-body")})`,
    plainBlock: token("--tl-line"),
  };
}

/** The person's system colours, as the browser gives them to elements: a canvas is left as it is painted. */
export function forcedPaletteOf(element: HTMLElement): Palette {
  const probe = document.createElement("span");
  probe.style.forcedColorAdjust = "none";
  element.append(probe);
  const system = (keyword: string) => {
    probe.style.color = keyword;
    return getComputedStyle(probe).color;
  };
  const [ground, text, mark, quiet] = ["Canvas", "CanvasText", "Highlight", "GrayText"].map(system);
  const { fontFamily } = getComputedStyle(element);
  probe.remove();
  const [body = "white", ink = "black", accent = "blue", block = "grey"] = [ground, text, mark, quiet];
  return {
    dark: false, forced: true, font: fontFamily, body, dots: body, card: body, border: ink, line: ink, connector: ink, text: ink, dimmed: ink,
    accent, accentSoft: body, warn: ink, block, plainBlock: block,
  };
}

/** What belongs to a branch that has a colour. */
export interface Tint {
  card: string;
  border: string;
  line: string;
  /** From far off. */
  block: string;
}

/** Of a row; null for who has none. */
export type TintAt = (row: number) => Tint | null;

interface Tones {
  card: string;
  border: string;
  block: string;
  /** Of lines: the saturation, and by hue the lightness at which a thin line still has 3:1 to the ground (WCAG 1.4.11). */
  line: { saturation: string; lightness: readonly number[] };
}

const tintsOf = ({ card, border, block, line }: Tones): Tint[] =>
  HUES.map((hue, nth) => ({ card: `hsl(${hue} ${card})`, border: `hsl(${hue} ${border})`, line: `hsl(${hue} ${line.saturation} ${line.lightness[nth]}%)`, block: `hsl(${hue} ${block})` }));
const LIGHT = tintsOf({ card: "62% 96%", border: "38% 84%", block: "45% 74%", line: { saturation: "38%", lightness: [46, 40, 53, 51, 37, 34, 49, 56] } });
const DARK = tintsOf({ card: "22% 16%", border: "20% 28%", block: "26% 38%", line: { saturation: "24%", lightness: [51, 47, 55, 54, 45, 42, 53, 57] } });

/** Of a place in `HUES` and one more; null for 0. The same object each time. */
export const tintOf = (nth: number, dark: boolean): Tint | null => (dark ? DARK : LIGHT)[nth - 1] ?? null;

/** Behind initials and theirs: the same soft hues that faces without a picture have elsewhere. */
export function faceInk({ forced, dark, card, text }: Palette, hue: number): { back: string; front: string } {
  if (forced) return { back: card, front: text };
  return dark ? { back: `hsl(${hue} 22% 26%)`, front: `hsl(${hue} 40% 84%)` } : { back: `hsl(${hue} 45% 90%)`, front: `hsl(${hue} 45% 26%)` };
}
