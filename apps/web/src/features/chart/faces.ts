const SIZE = 88;
/** So many round pictures are kept, the latest. */
const MOST = 1_500;
const REST_MS = 160;

/** Round pictures for the canvas. Those asked for are fetched once the view rests, so that flying over people fetches nobody. */
export class Faces {
  /** null for those that can't be had. */
  readonly #ready = new Map<string, HTMLCanvasElement | null>();
  readonly #asked = new Set<string>();
  #wanted = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #onReady: () => void = () => {};

  /** Called when pictures have come. */
  set onReady(call: () => void) {
    this.#onReady = call;
  }

  redraw(): void {
    this.#onReady();
  }

  /** Of what is drawn from here on. */
  begin(): void {
    this.#wanted = new Set();
    clearTimeout(this.#timer);
  }

  /** Undefined for one that may still come, null for one that won't. */
  get(address: string): HTMLCanvasElement | null | undefined {
    const face = this.#ready.get(address);
    if (face === undefined && !this.#asked.has(address)) this.#wanted.add(address);
    return face;
  }

  end(): void {
    if (this.#wanted.size > 0) this.#timer = setTimeout(() => this.#fetch(), REST_MS);
  }

  #fetch(): void {
    for (const address of this.#wanted) {
      this.#asked.add(address);
      const image = new Image();
      image.src = address;
      image.decode().then(() => this.#keep(address, roundOf(image)), () => this.#keep(address, null));
    }
    this.#wanted.clear();
  }

  #keep(address: string, face: HTMLCanvasElement | null): void {
    this.#ready.set(address, face);
    const [oldest] = this.#ready.keys();
    if (this.#ready.size > MOST && oldest !== undefined) {
      this.#ready.delete(oldest);
      this.#asked.delete(oldest);
    }
    this.#onReady();
  }
}

function roundOf(image: HTMLImageElement): HTMLCanvasElement | null {
  const canvas = document.createElement("canvas");
  canvas.width = SIZE;
  canvas.height = SIZE;
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.arc(SIZE / 2, SIZE / 2, SIZE / 2, 0, Math.PI * 2);
  context.clip();
  context.drawImage(image, 0, 0, SIZE, SIZE);
  return canvas;
}
