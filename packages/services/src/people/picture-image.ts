import { createHash } from "node:crypto";
import sharp from "sharp";

/** A picture as it is stored: WebP, square, upright, without metadata. */
export interface PictureImage {
  small: Buffer;
  large: Buffer;
}

const SMALL_PX = 96;
const LARGE_PX = 320;
/** 64 megapixels: more than any camera that people photograph themselves with, little enough for memory. */
const MOST_PIXELS = 64_000_000;

/** Vector formats run code of their own to draw; a portrait is none. */
const FORMATS = new Set<string | undefined>(["jpeg", "png", "webp", "gif", "heif", "tiff"]);

export const pictureHash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** null for bytes that are no picture, are cut off, or are too many pixels. */
export async function makePictureImage(bytes: Uint8Array): Promise<PictureImage | null> {
  try {
    const source = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "truncated" });
    if (!FORMATS.has((await source.metadata()).format)) return null;
    const { data, info } = await source.autoOrient().resize(LARGE_PX, LARGE_PX, { fit: "cover" }).toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
    const pixels = () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
    const [small, large] = await Promise.all([
      pixels().resize(SMALL_PX, SMALL_PX).webp({ quality: 80 }).toBuffer(),
      pixels().webp({ quality: 82 }).toBuffer(),
    ]);
    return { small, large };
  } catch {
    // sharp has no error types: whatever it can't decode is no picture to us.
    return null;
  }
}
