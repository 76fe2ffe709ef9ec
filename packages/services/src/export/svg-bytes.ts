import type { SvgFile } from "@treeline/org/chart/svg";

/** Words are put into bytes so many at a time. */
const SOME = 16_384;
/** About what a card takes without its picture. */
const CARD = 300;
const ADDRESS = "data:image/jpeg;base64,";

/** An SVG as it grows, with JPEGs for pictures: outside of the heap, and nothing is held twice. */
export class SvgBytes implements SvgFile<Buffer> {
  #bytes: Buffer;
  #at = 0;
  #words = "";

  constructor(pictures: ReadonlyMap<number, Buffer>, cards: number) {
    let room = SOME + CARD * cards;
    for (const picture of new Set(pictures.values())) room += base64Length(picture) + ADDRESS.length;
    this.#bytes = Buffer.allocUnsafeSlow(room);
  }

  add(part: string): void {
    this.#words += part;
    if (this.#words.length > SOME) this.#flush();
  }

  addPicture(picture: Buffer): void {
    this.add(ADDRESS);
    this.#flush();
    this.#reserve(base64Length(picture));
    this.#at += this.#bytes.write(picture.toString("base64"), this.#at, "latin1");
  }

  end(): Buffer {
    this.#flush();
    return this.#bytes.subarray(0, this.#at);
  }

  #flush(): void {
    // No sign takes more than three bytes for each of its units; to count exactly is only worth it near the end.
    if (this.#at + 3 * this.#words.length > this.#bytes.length) this.#reserve(Buffer.byteLength(this.#words));
    this.#at += this.#bytes.write(this.#words, this.#at);
    this.#words = "";
  }

  #reserve(more: number): void {
    if (this.#at + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#at + more, Math.ceil(this.#bytes.length * 1.5)));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}

const base64Length = ({ length }: Buffer): number => 4 * Math.ceil(length / 3);
