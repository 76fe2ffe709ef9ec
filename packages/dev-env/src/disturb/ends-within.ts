import { setTimeout as sleep } from "node:timers/promises";

/** Something that neither ended nor failed in its time. */
export class Hung extends Error {}

/** @throws Hung when `work` takes longer than `ms` milliseconds; it goes on then, unheeded */
export async function endsWithin<T>(ms: number, work: PromiseLike<T>): Promise<T> {
  const done = new AbortController();
  const late = sleep(ms, undefined, { signal: done.signal }).then(() => Promise.reject(new Hung(`It hangs: nothing came of it within ${ms / 1_000} s.`)), () => new Promise<never>(() => {}));
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}
