/** Reads what a `ByteWriter` wrote, in the same order. @throws Error where the bytes end before */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes(1)[0] ?? 0;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }

  bytes(count: number): Uint8Array {
    if (this.#at + count > this.#bytes.length) throw new Error("The chart's bytes end too soon.");
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  planes(count: number): Int32Array {
    const values = new Int32Array(count);
    const planes = this.number();
    if (planes > 0) values.set(this.bytes(count));
    for (let plane = 1; plane < planes; plane += 1) addPlane(values, this.bytes(count), plane * 8);
    return values;
  }

  /** Texts, still packed: {@link splitTexts} unpacks them. */
  texts(): Uint8Array {
    // How many they are.
    this.number();
    return this.bytes(this.number());
  }
}

export const splitTexts = (packed: Uint8Array): string[] => new TextDecoder().decode(packed).split("\0");

function addPlane(values: Int32Array, plane: Uint8Array, shift: number): void {
  for (let at = 0; at < plane.length; at += 1) values[at] = (values[at] ?? 0) | ((plane[at] ?? 0) << shift);
}
