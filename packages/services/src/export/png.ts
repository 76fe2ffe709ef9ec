import type { Language } from "@treeline/org/language";
import { MARGIN } from "@treeline/org/chart/svg";
import type { Boxes } from "@treeline/org/chart/boxes";
import sharp from "sharp";
import { refusal } from "./refusal.ts";
import { WORDS } from "./words.ts";

/** Painting takes four bytes for each pixel. */
const MOST_PIXELS = 50_000_000;
/** Of a side; readers of pictures refuse more. */
const MOST_SIDE = 32_000;
/** How many pixels one of the chart's may become, the sharpest first. */
const SCALES = [2, 1.5, 1.25, 1];

/** How many pixels one of the chart's becomes: two where there is room, fewer in a larger chart. @throws AppError when it would be too large */
export function scaleOf({ width, height }: Pick<Boxes, "width" | "height">, language: Language): number {
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN];
  const fits = (scale: number): boolean => wide * high * scale * scale <= MOST_PIXELS && Math.max(wide, high) * scale <= MOST_SIDE;
  const scale = SCALES.find(fits);
  if (scale === undefined) {
    throw refusal("UNPROCESSABLE_CONTENT", WORDS[language].tooManyPixels(wide, (wide * high) / 1_000_000));
  }
  return scale;
}

/** Of a document that holds no text, so that it needs no fonts. */
export function paintPng(svg: Buffer, scale: number): Promise<Buffer> {
  return sharp(svg, { density: 72 * scale, unlimited: true, limitInputPixels: false }).png({ compressionLevel: 7 }).toBuffer();
}
