/** Writes numbers and texts one after the other. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** A whole number from 0 to 2³¹, seven bits a byte, the lowest first. */
  number(value: number): void {
    this.#room(5);
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.#bytes[this.#length++] = (rest & 127) | 128;
    this.#bytes[this.#length++] = rest;
  }

  bytes(values: ArrayLike<number>): void {
    this.#room(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  /**
   * Whole numbers from 0 to 2³¹: how many bytes each takes, then the lowest byte of all, the next byte of all, and so on.
   * Bytes of a kind stand together, which is what compression wants.
   */
  planes(values: ArrayLike<number>): void {
    let largest = 0;
    for (let at = 0; at < values.length; at += 1) largest = Math.max(largest, values[at] ?? 0);
    const planes = Math.ceil((32 - Math.clz32(largest)) / 8);
    this.number(planes);
    for (let plane = 0; plane < planes; plane += 1) this.#plane(values, plane * 8);
  }

  /** Texts that hold no NUL. */
  texts(values: readonly string[]): void {
    const bytes = new TextEncoder().encode(values.join("\0"));
    this.number(values.length);
    this.number(bytes.length);
    this.bytes(bytes);
  }

  written(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #plane(values: ArrayLike<number>, shift: number): void {
    this.#room(values.length);
    for (let at = 0; at < values.length; at += 1) this.#bytes[this.#length + at] = (values[at] ?? 0) >>> shift;
    this.#length += values.length;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
