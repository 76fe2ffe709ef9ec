export interface GateLimits {
  /** Pieces of work at the same time. */
  slots: number;
  /** The same for one key. */
  slotsPerKey: number;
  /** Pieces of work of one key that may wait. */
  waitingPerKey: number;
}

/** A key has as much work waiting as it may. */
export class GateFull extends Error {
  override readonly name = "GateFull";
}

interface Lane {
  running: number;
  waiting: (() => void)[];
}

/**
 * Bounds the work of one process, fairly between keys: free slots go to the keys in turn, not to whichever key asked
 * most. A key that floods the gate waits behind itself.
 */
export class FairGate {
  readonly #limits: GateLimits;
  /** Keys with work, the one whose turn is next first. */
  readonly #lanes = new Map<string, Lane>();
  #running = 0;

  constructor(limits: GateLimits) {
    this.#limits = limits;
  }

  /**
   * Does `work` when it is this key's turn. @throws GateFull when too much of the key's work is waiting already; what
   * `signal` aborts with when it does so before the work began.
   */
  async run<T>(key: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    await this.#enter(key, signal);
    try {
      return await work();
    } finally {
      this.#leave(key);
    }
  }

  #enter(key: string, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const lane = this.#lane(key);
    if (this.#mayStart(lane) && lane.waiting.length === 0) {
      this.#start(lane);
      return Promise.resolve();
    }
    if (lane.waiting.length >= this.#limits.waitingPerKey) return Promise.reject(new GateFull());
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        signal?.removeEventListener("abort", give);
        resolve();
      };
      const give = (): void => {
        lane.waiting.splice(lane.waiting.indexOf(begin), 1);
        this.#forget(key, lane);
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", give, { once: true });
      lane.waiting.push(begin);
    });
  }

  #leave(key: string): void {
    const lane = this.#lane(key);
    this.#running -= 1;
    lane.running -= 1;
    this.#forget(key, lane);
    this.#startWaiting();
  }

  #startWaiting(): void {
    for (const [key, lane] of this.#lanes) {
      if (this.#running >= this.#limits.slots) return;
      if (!this.#mayStart(lane)) continue;
      const begin = lane.waiting.shift();
      if (!begin) continue;
      // The next turn is the others'.
      this.#lanes.delete(key);
      this.#lanes.set(key, lane);
      this.#start(lane);
      begin();
    }
  }

  #mayStart(lane: Lane): boolean {
    return this.#running < this.#limits.slots && lane.running < this.#limits.slotsPerKey;
  }

  #start(lane: Lane): void {
    this.#running += 1;
    lane.running += 1;
  }

  #lane(key: string): Lane {
    const known = this.#lanes.get(key);
    if (known) return known;
    const lane: Lane = { running: 0, waiting: [] };
    this.#lanes.set(key, lane);
    return lane;
  }

  #forget(key: string, lane: Lane): void {
    if (lane.running === 0 && lane.waiting.length === 0) this.#lanes.delete(key);
  }
}
