import { crc32 } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const INTERLACED_RGB = [8, 2, 0, 0, 1];

/** The beginning of an interlaced PNG that claims to be so many pixels, and holds none. */
export const headerOnly = (width: number, height: number): Buffer => interlacedPng(width, height, Buffer.from([0x78, 0x9c]));

/** An interlaced PNG of 24 bits a pixel. `data` is its packed rows, pass by pass. */
export function interlacedPng(width: number, height: number, data: Buffer): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([SIGNATURE, chunk("IHDR", Buffer.concat([size, Buffer.from(INTERLACED_RGB)])), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
