import { createHash } from "node:crypto";
import sharp, { type Metadata } from "sharp";
import { FairGate } from "../cost/fair-gate.ts";

/** A picture as it is stored: WebP, square, upright, without metadata. */
export interface PictureImage {
  small: Buffer;
  large: Buffer;
}

const SMALL_PX = 96;
const LARGE_PX = 320;

/** 25 megapixels: what phones take by default, and more. */
const MOST_PIXELS = 25_000_000;
/** Of a whole picture as its format decodes it; decoders need about twice as much. */
const MOST_BYTES = 4 * MOST_PIXELS;
/** Bytes that one value of a pixel takes. */
const DEPTH_BYTES: Readonly<Record<string, number>> = { uchar: 1, char: 1, ushort: 2, short: 2, uint: 4, int: 4, float: 4 };
/** Bytes that a pixel of an AVIF takes, measured; its decoder needs more than the others do. */
const AVIF_BYTES = 12;
/** A picture within these limits takes far less; one that takes longer was crafted. */
const MOST_SECONDS = 30;

/** Vector formats run code of their own to draw; a portrait is none. */
const FORMATS = new Set<string | undefined>(["jpeg", "png", "webp", "gif", "heif", "tiff"]);

// Settings of the whole process. Cached results would add to its memory, and libvips' threads would take cores from other requests.
sharp.cache(false);
sharp.concurrency(1);

/** One picture of the process at a time, by organization in turn: memory for one is all that is ever needed. */
const DECODING = new FairGate({ slots: 1, slotsPerKey: 1, waitingPerKey: Number.POSITIVE_INFINITY });

export const pictureHash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/**
 * Makes both sizes. The header is checked before anything is decoded.
 * @returns `not-an-image` for bytes that are no picture or are cut off, `too-large` for more pixels than are decoded
 */
export function makePictureImage(organizationId: string, bytes: Uint8Array): Promise<PictureImage | "not-an-image" | "too-large"> {
  return DECODING.run(organizationId, async () => {
    try {
      const header = await sharp(bytes, { limitInputPixels: false }).metadata();
      if (!FORMATS.has(header.format)) return "not-an-image";
      return isTooLarge(header) ? "too-large" : await decode(bytes);
    } catch {
      // sharp has no error types: bytes that it can't decode count as no picture.
      return "not-an-image";
    }
  });
}

function isTooLarge({ format, width, height, channels, depth }: Metadata): boolean {
  const bytes = Math.max(channels * (DEPTH_BYTES[depth] ?? 16), format === "heif" ? AVIF_BYTES : 0);
  return width * height > MOST_PIXELS || width * height * bytes > MOST_BYTES;
}

async function decode(bytes: Uint8Array): Promise<PictureImage> {
  const source = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "truncated" }).timeout({ seconds: MOST_SECONDS });
  const { data, info } = await source.autoOrient().resize(LARGE_PX, LARGE_PX, { fit: "cover" }).toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
  const pixels = () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const small = await pixels().resize(SMALL_PX, SMALL_PX).webp({ quality: 80 }).toBuffer();
  return { small, large: await pixels().webp({ quality: 82 }).toBuffer() };
}
