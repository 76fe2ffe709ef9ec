import { HUES } from "./branch-hues.ts";

/** The theme's colours as the canvas needs them. */
export interface Palette {
  dark: boolean;
  font: string;
  body: string;
  dots: string;
  card: string;
  border: string;
  line: string;
  text: string;
  dimmed: string;
  accent: string;
  accentSoft: string;
  warn: string;
  /** What stands for cards from far off. */
  block: string;
}

/** Reads them where they stand, for the scheme that the page has now. */
export function paletteOf(element: Element, scheme: "light" | "dark"): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    dark: scheme === "dark",
    font: style.fontFamily,
    body: token("--mantine-color-body"),
    dots: token("--tl-dots"),
    card: token("--tl-card"),
    border: token("--tl-border"),
    line: token("--tl-line"),
    text: token("--mantine-color-text"),
    dimmed: token("--mantine-color-dimmed"),
    accent: token("--tl-accent"),
    accentSoft: token("--tl-accent-soft"),
    warn: token("--tl-warn"),
    block: `color-mix(in srgb, ${token("--tl-accent")} 24%, ${token("--mantine-color-body")})`,
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

const tint = (hue: number, [card, border, line, block]: readonly [string, string, string, string]): Tint =>
  ({ card: `hsl(${hue} ${card})`, border: `hsl(${hue} ${border})`, line: `hsl(${hue} ${line})`, block: `hsl(${hue} ${block})` });
const LIGHT = HUES.map((hue) => tint(hue, ["62% 96%", "38% 84%", "38% 66%", "45% 74%"]));
const DARK = HUES.map((hue) => tint(hue, ["22% 16%", "20% 28%", "24% 46%", "26% 38%"]));

/** Of a place in `HUES` and one more; null for 0. The same object each time. */
export const tintOf = (nth: number, dark: boolean): Tint | null => (dark ? DARK : LIGHT)[nth - 1] ?? null;

/** The same soft hues that faces without a picture have. */
export const hueFill = (hue: number, dark: boolean) => (dark ? `hsl(${hue} 22% 26%)` : `hsl(${hue} 45% 90%)`);
export const hueText = (hue: number, dark: boolean) => (dark ? `hsl(${hue} 40% 84%)` : `hsl(${hue} 45% 26%)`);
