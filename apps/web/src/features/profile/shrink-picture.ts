/** Twice what the largest picture on the screen has, in pixels. */
const SIDE = 640;
/** More than any camera's file; a browser would run out of memory first. */
const MOST_BYTES = 60 * 1024 * 1024;

/** A file that is no picture, or more of one than a browser can take. */
export class NoPicture extends Error {
  readonly reason: "unreadable" | "tooLarge";
  constructor(reason: "unreadable" | "tooLarge") {
    super(reason);
    this.reason = reason;
  }
}

const blobOf = (canvas: HTMLCanvasElement, type: string) =>
  new Promise<Blob>((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new NoPicture("unreadable"))), type, 0.9));

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new NoPicture("unreadable"));
    reader.readAsDataURL(blob);
  });
}

/**
 * The middle of a picture, upright, as a square of at most 640 pixels a side, so that it passes any proxy and nothing of
 * the file but its pixels leaves the device. A data URL of WebP, or of PNG where the browser writes no WebP.
 * @throws NoPicture
 */
export async function shrinkPicture(file: Blob): Promise<string> {
  if (file.size > MOST_BYTES) throw new NoPicture("tooLarge");
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => {
    throw new NoPicture("unreadable");
  });
  const across = Math.min(bitmap.width, bitmap.height);
  const side = Math.min(SIDE, across);
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const pen = canvas.getContext("2d");
  if (!pen) throw new NoPicture("unreadable");
  pen.imageSmoothingQuality = "high";
  pen.drawImage(bitmap, (bitmap.width - across) / 2, (bitmap.height - across) / 2, across, across, 0, 0, side, side);
  bitmap.close();
  return dataUrlOf(await blobOf(canvas, "image/webp"));
}
