import { hueOf } from "./initials.ts";

/** Colours of a drawn chart, on paper: the light ones of the screen. Lines reach 3:1 on paper though they are thin (WCAG 1.4.11). */
export const INK = { text: "#191c1a", dimmed: "#5f6662", border: "#d9dedb", line: "#69706c", card: "#ffffff", paper: "#ffffff", accent: "#1a7550" } as const;

interface Pair {
  back: string;
  front: string;
}

const pairs: Pair[] = [];

/** Behind and of somebody's initials. */
export function inkOf(label: string): Pair {
  return inkOfHue(hueOf(label));
}

export function inkOfHue(hue: number): Pair {
  return (pairs[hue] ??= { back: hex(hue, 0.45, 0.9), front: hex(hue, 0.45, 0.26) });
}

/** Of a hue in degrees, a saturation and a lightness. */
function hex(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): string => {
    const at = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1)))).toString(16).padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
