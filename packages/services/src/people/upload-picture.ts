import { randomUUID } from "node:crypto";
import { picture } from "@treeline/db/schema/picture";
import type { TenantContext } from "../context.ts";
import { AppError } from "../error.ts";
import { makePictureImage, pictureHash, type PictureImage } from "./picture-image.ts";
import { UPLOADED } from "./picture-source.ts";

/** A picture that a member chose. `source` stands where Personio's address would. */
export interface Upload {
  source: string;
  hash: string;
  image: PictureImage;
}

const MOST_BYTES = 5 * 1024 * 1024;
const DATA_URL = /^data:image\/(?:png|jpeg|webp);base64,([A-Za-z0-9+/]+={0,2})$/;

const notAnImage = () =>
  new AppError("UNPROCESSABLE_CONTENT", { en: "This is no picture that Treeline can read.", de: "Das ist kein Bild, das Treeline lesen kann." }, { reason: "not-an-image", action: { en: "Choose a PNG, JPEG or WebP file.", de: "Wählen Sie eine Datei in PNG, JPEG oder WebP." } });

/** @throws AppError UNPROCESSABLE_CONTENT `not-an-image`, `too-large`, `too-many-pixels` */
export async function readUpload(organizationId: string, dataUrl: string): Promise<Upload> {
  // Before the pattern, which would walk all of it.
  if (dataUrl.length > (MOST_BYTES * 4) / 3 + 64) throw tooLarge();
  const [, base64] = DATA_URL.exec(dataUrl) ?? [];
  if (base64 === undefined) throw notAnImage();
  const bytes = Buffer.from(base64, "base64");
  if (bytes.length > MOST_BYTES) throw tooLarge();
  const image = await makePictureImage(organizationId, bytes);
  if (image === "not-an-image") throw notAnImage();
  if (image === "too-large") throw tooManyPixels();
  return { source: `${UPLOADED}${randomUUID()}`, hash: pictureHash(bytes), image };
}

const tooLarge = () =>
  new AppError("UNPROCESSABLE_CONTENT", { en: "This picture is larger than 5 MB.", de: "Dieses Bild ist größer als 5 MB." }, { reason: "too-large", action: { en: "Choose a smaller one.", de: "Wählen Sie ein kleineres." } });

const tooManyPixels = () =>
  new AppError("UNPROCESSABLE_CONTENT", { en: "This picture has too many pixels.", de: "Dieses Bild hat zu viele Pixel." }, { reason: "too-many-pixels", action: { en: "Choose one with at most 25 megapixels.", de: "Wählen Sie eines mit höchstens 25 Megapixeln." } });

/** Puts a chosen picture in place of the one that is stored. */
export async function storeUpload(ctx: TenantContext, personId: string, { source, hash, image }: Upload): Promise<void> {
  const values = { source, hash, small: image.small, large: image.large, problem: null, readAt: ctx.now() };
  await ctx.tx
    .insert(picture)
    .values({ organizationId: ctx.organizationId, personId, ...values })
    .onConflictDoUpdate({ target: [picture.organizationId, picture.personId], set: values });
}
