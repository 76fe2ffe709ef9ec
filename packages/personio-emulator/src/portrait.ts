import { createAvatar } from "@dicebear/core";
import { notionists } from "@dicebear/collection";
import sharp from "sharp";
import { FRIENDLY, LONG_HAIR, SHORT_HAIR } from "./portrait-parts.ts";
import { hashed, pick } from "./random.ts";
import type { Picture } from "./company.ts";

export interface Image {
  bytes: Uint8Array;
  contentType: string;
}

const SOFT = ["f3dbe2", "e8ebd4", "e0dcf2", "fbe3d4", "dce9e3", "dbe8f3"] as const;
// As large in the circle of a card as it goes without cutting the hair.
const FRAME = { scale: 128, translateY: 9 };
const SIZE = 320;
const MOST_KEPT = 1_000;
const kept = new Map<string, Promise<Image>>();

/** A picture's bytes, at most `width` wide where given. Drawn portraits are made once and kept. */
export async function pictureImage(picture: Picture, width: number | null): Promise<Image> {
  if (picture.kind === "bytes") {
    return { bytes: width === null ? picture.bytes : await narrow(picture.bytes, width), contentType: picture.contentType };
  }
  const key = JSON.stringify([picture, width]);
  const drawn = kept.get(key) ?? draw(picture, width ?? SIZE);
  if (!kept.has(key) && kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? "");
  kept.set(key, drawn);
  return drawn;
}

async function draw(picture: Picture & { kind: "drawn" }, width: number): Promise<Image> {
  const { seed, hair, format } = picture;
  const svg = createAvatar(notionists, {
    seed,
    backgroundColor: [pick(SOFT, hashed(`${seed} background`))],
    ...FRIENDLY,
    ...FRAME,
    hair: hair === "any" ? [...SHORT_HAIR, ...LONG_HAIR] : hair === "long" ? [...LONG_HAIR] : [...SHORT_HAIR],
    beardProbability: hair === "short" ? 40 : 0,
  }).toString();
  const image = sharp(Buffer.from(svg)).resize(width, width);
  const bytes = format === "png" ? await image.png({ compressionLevel: 9 }).toBuffer() : await image.jpeg({ quality: 88 }).toBuffer();
  return { bytes, contentType: `image/${format}` };
}

/** Bytes that are no image are handed out as they are: somebody may have put them there on purpose. */
async function narrow(bytes: Uint8Array, width: number): Promise<Uint8Array> {
  try {
    return await sharp(bytes).resize({ width, withoutEnlargement: true }).toBuffer();
  } catch {
    return bytes;
  }
}
