import type { Context } from "../context.ts";
import { storePictures, type PictureRead } from "./store-picture.ts";

/** So many pictures are stored at once at most: a few megabytes, and a second in which a change of these people would wait. */
const MOST = 200;
/** Seconds that pictures wait to be stored: the first ones few, so that the chart soon shows some, later ones longer. */
const WAITS = [5, 10, 20, 30];

/**
 * Collects the pictures of a run and stores them together, since each time that pictures are stored makes a new version of the chart, which every
 * reader loads again. What is not stored when the process ends stays due.
 */
export class PictureBatch {
  readonly #ctx: Context;
  readonly #job: { organizationId: string; runId: string };
  readonly #onStored: () => Promise<void>;
  #reads: PictureRead[] = [];
  #since: number | null = null;
  #flushes = 0;
  #storing: Promise<void> = Promise.resolve();

  constructor(ctx: Context, job: { organizationId: string; runId: string }, onStored: () => Promise<void>) {
    this.#ctx = ctx;
    this.#job = job;
    this.#onStored = onStored;
  }

  /** Stores what was collected when it is many or has waited for long enough. */
  async add(read: PictureRead): Promise<void> {
    this.#reads.push(read);
    const now = this.#ctx.now().getTime();
    this.#since ??= now;
    const wait = WAITS[Math.min(this.#flushes, WAITS.length - 1)] ?? 0;
    if (this.#reads.length >= MOST || now - this.#since >= wait * 1_000) await this.flush();
  }

  /** Stores what was collected. One after the other, so that batches never wait for each other's people. */
  flush(): Promise<void> {
    const reads = this.#reads;
    this.#reads = [];
    this.#since = null;
    if (reads.length === 0) return this.#storing;
    this.#flushes += 1;
    this.#storing = this.#storing.then(() => this.#store(reads));
    return this.#storing;
  }

  async #store(reads: readonly PictureRead[]): Promise<void> {
    const later = await storePictures(this.#ctx, this.#job, reads);
    for (const read of later) await storePictures(this.#ctx, this.#job, [read]);
    await this.#onStored();
  }
}
