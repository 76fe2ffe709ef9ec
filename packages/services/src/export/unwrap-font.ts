import { inflateSync } from "node:zlib";

const WRAPPED = { signature: 0x774f4646, head: 44, entry: 20 };
const HEAD = 12;
const ENTRY = 16;

/** The font that a WOFF file wraps. Readers of fonts unpack a wrapped one's table anew for every letter, and not natively. */
export function unwrapFont(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== WRAPPED.signature) throw new Error("This is no WOFF font.");
  const count = woff.readUInt16BE(12);
  const font = Buffer.alloc(woff.readUInt32BE(16));
  writeHead(font, woff.readUInt32BE(4), count);
  let at = HEAD + ENTRY * count;
  for (let table = 0; table < count; table += 1) {
    const entry = WRAPPED.head + WRAPPED.entry * table;
    const [from, packed, size] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)];
    const bytes = woff.subarray(from, from + packed);
    const listed = HEAD + ENTRY * table;
    woff.copy(font, listed, entry, entry + 4);
    font.writeUInt32BE(woff.readUInt32BE(entry + 16), listed + 4);
    font.writeUInt32BE(at, listed + 8);
    font.writeUInt32BE(size, listed + 12);
    font.set(packed < size ? inflateSync(bytes) : bytes, at);
    at += Math.ceil(size / 4) * 4;
  }
  return font;
}

/** The kind of font, how many tables it has, and that as a binary search wants it. */
function writeHead(font: Buffer, kind: number, count: number): void {
  const steps = Math.floor(Math.log2(count));
  font.writeUInt32BE(kind, 0);
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(2 ** steps * ENTRY, 6);
  font.writeUInt16BE(steps, 8);
  font.writeUInt16BE((count - 2 ** steps) * ENTRY, 10);
}
