import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflate } from "node:zlib";
import type { Rect } from "@treeline/org/chart/boxes";
import type { Language } from "@treeline/org/language";
import sharp from "sharp";
import { refusal } from "./refusal.ts";
import { WORDS } from "./words.ts";

/** Painting more pixels would take too long. */
const MOST_PIXELS = 100_000_000;
/** Of a side; readers of pictures refuse more. */
const MOST_SIDE = 32_000;
/** How many pixels one of the chart's may become, the sharpest first. */
const SCALES = [2, 1.5, 1.25, 1];
/** How many bytes of rows are painted before they are packed. */
const BAND_BYTES = 12_000_000;
/** libvips draws a document in tiles of this width. It would hold two rows of them for a wider document. */
const TILE_SIDE = 2_000;
const CHANNELS = 3;

/** How many pixels one of the chart's becomes: two where there is room, fewer in a larger chart. @throws AppError when it would be too large */
export function scaleOf({ width, height }: Pick<Rect, "width" | "height">, language: Language): number {
  const fits = (scale: number): boolean => width * height * scale * scale <= MOST_PIXELS && Math.max(width, height) * scale <= MOST_SIDE;
  const scale = SCALES.find(fits);
  if (scale === undefined) throw refusal("UNPROCESSABLE_CONTENT", WORDS[language].tooManyPixels(width, (width * height) / 1_000_000));
  return scale;
}

/**
 * Paints a drawing tile by tile, so that a large one takes no more memory than a small one. `draw` answers a part as an SVG document
 * of the part's size, which is opaque and, since there may be no fonts, without text.
 */
export async function paintPng(area: Rect, scale: number, draw: (part: Rect) => Promise<Buffer>): Promise<Buffer> {
  const width = Math.round(area.width * scale);
  const height = Math.round(area.height * scale);
  const rows = Math.max(1, Math.floor(BAND_BYTES / (width * CHANNELS)));
  return await encodePng(width, height, async function* () {
    for (let top = 0; top < height; top += rows) {
      yield await paintBand({ width, height: Math.min(rows, height - top) }, async (left, tile) => {
        const part = { x: area.x + left / scale, y: area.y + top / scale, width: tile.width / scale, height: tile.height / scale };
        return await paintTile(await draw(part), part, tile);
      });
    }
  });
}

interface Size {
  width: number;
  height: number;
}

/** A band of rows as a PNG has them before they are packed: each begins with the number of its filter, 0 for none. */
async function paintBand({ width, height }: Size, paint: (left: number, tile: Size) => Promise<Buffer>): Promise<Buffer> {
  const row = 1 + width * CHANNELS;
  const band = Buffer.alloc(row * height);
  for (let left = 0; left < width; left += TILE_SIDE) {
    const tile = { width: Math.min(TILE_SIDE, width - left), height };
    const pixels = await paint(left, tile);
    const length = tile.width * CHANNELS;
    for (let y = 0; y < height; y += 1) pixels.copy(band, y * row + 1 + left * CHANNELS, y * length, (y + 1) * length);
  }
  return band;
}

/** Rows of red, green and blue. An outer document has the size in whole pixels, which the part's own size may not be. */
async function paintTile(svg: Buffer, part: Rect, { width, height }: Size): Promise<Buffer> {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${part.width} ${part.height}" preserveAspectRatio="none">`;
  const document = Buffer.concat([Buffer.from(open), svg, Buffer.from("</svg>")]);
  return await sharp(document, { unlimited: true }).removeAlpha().raw().toBuffer();
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG of 8 bits a channel, red, green and blue, from bands of filtered rows (https://www.w3.org/TR/png-3). */
async function encodePng(width: number, height: number, bands: () => AsyncGenerator<Buffer>): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const parts = [SIGNATURE, chunk("IHDR", header)];
  await pipeline(Readable.from(bands()), createDeflate({ level: 7 }), async (packed: AsyncIterable<Buffer>) => {
    for await (const data of packed) parts.push(chunk("IDAT", data));
  });
  return Buffer.concat([...parts, chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, "latin1");
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
