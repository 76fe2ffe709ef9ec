import { setTimeout as delay } from "node:timers/promises";
import { PersonioError } from "./errors.ts";

/** Resolves after `ms`; rejects at once when the signal aborts. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** The present instant: milliseconds since 1970, or a Date. */
export type Now = () => number | Date;

export const realSleep: Sleep = async (ms, signal) => {
  await delay(ms, undefined, signal ? { signal } : {});
};

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new PersonioError("cancelled", "cancelled by the caller");
}

/** Settles as the promise does, or rejects with `cancelled` as soon as the signal aborts (whatever the promise says then). */
export async function orCancelled<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  // Somebody has to listen, else its own rejection ends the process.
  promise.catch(() => {});
  throwIfCancelled(signal);
  const cancelled = Promise.withResolvers<never>();
  const onAbort = () => cancelled.reject(new PersonioError("cancelled", "cancelled by the caller"));
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([promise, cancelled.promise]);
  } catch (error) {
    throwIfCancelled(signal);
    throw error;
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

/**
 * Runs `work` with a signal that aborts when `outer` does or after `ms`. Throws PersonioError `timeout` for the
 * latter, whatever `work` throws, and `cancelled` for the former.
 */
export async function withTimeout<T>(ms: number, outer: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  throwIfCancelled(outer);
  const inner = new AbortController();
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    inner.abort();
  }, ms);
  const onAbort = () => inner.abort();
  outer?.addEventListener("abort", onAbort, { once: true });
  try {
    return await work(inner.signal);
  } catch (error) {
    throwIfCancelled(outer);
    if (timedOut) throw new PersonioError("timeout", `no answer within ${ms} ms`, { cause: error });
    throw error;
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", onAbort);
  }
}
