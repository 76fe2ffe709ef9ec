import { setImmediate as nextTurn } from "node:timers/promises";

/** Lets a long piece of work breathe: others get their turn, progress is told, and it ends when it is to stop. */
export class Pace {
  readonly #total: number;
  readonly #stop: AbortSignal;
  readonly #tell: (share: number) => Promise<void>;
  #done = 0;
  #rested = performance.now();
  #told = performance.now();

  constructor(total: number, stop: AbortSignal, tell: (share: number) => Promise<void>) {
    this.#total = Math.max(1, total);
    this.#stop = stop;
    this.#tell = tell;
  }

  /** One of `total` is done. @throws when it is to stop */
  async step(): Promise<void> {
    this.#done += 1;
    const now = performance.now();
    if (now - this.#rested < TURN_MS) return;
    await nextTurn();
    this.#stop.throwIfAborted();
    if (now - this.#told > TELL_MS) await this.tell();
    this.#rested = performance.now();
  }

  /** Tells at once: before a long step that can't be interrupted. @throws when it is to stop */
  async tell(): Promise<void> {
    this.#stop.throwIfAborted();
    await this.#tell(Math.min(1, this.#done / this.#total));
    this.#told = performance.now();
  }
}

const TURN_MS = 20;
const TELL_MS = 500;
