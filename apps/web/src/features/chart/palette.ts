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
  };
}

/** The same soft hues that faces without a picture have. */
export const hueFill = (hue: number, dark: boolean) => (dark ? `hsl(${hue} 22% 26%)` : `hsl(${hue} 45% 90%)`);
export const hueText = (hue: number, dark: boolean) => (dark ? `hsl(${hue} 40% 84%)` : `hsl(${hue} 45% 26%)`);
