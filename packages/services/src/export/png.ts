import { MARGIN } from "@treeline/org/chart/svg";
import type { Boxes } from "@treeline/org/chart/boxes";
import sharp from "sharp";
import { AppError } from "../error.ts";

const MOST_PIXELS = 100_000_000;
/** Of a side; readers of pictures refuse more. */
const MOST_SIDE = 32_000;
const SHARP = 2;

/** How many pixels one of the chart's becomes: two where there is room. @throws AppError when it would be too large */
export function scaleOf({ width, height }: Pick<Boxes, "width" | "height">): number {
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN];
  const fits = (scale: number): boolean => wide * high * scale * scale <= MOST_PIXELS && Math.max(wide, high) * scale <= MOST_SIDE;
  const scale = [SHARP, 1].find(fits);
  if (scale === undefined) {
    const megapixels = Math.round((wide * high) / 1_000_000).toLocaleString("en");
    throw new AppError("UNPROCESSABLE_CONTENT", `As a picture this chart would be ${Math.round(wide).toLocaleString("en")} pixels wide (${megapixels} megapixels), more than programs open.`, {
      reason: "too-large", action: "Export a branch of it, or take PDF or SVG, which have no such limit.",
    });
  }
  return scale;
}

/** Of a document that holds no text, so that it needs no fonts. */
export function paintPng(svg: string, scale: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 72 * scale, unlimited: true, limitInputPixels: false }).png({ compressionLevel: 7 }).toBuffer();
}
