import { orCancelled, realSleep, throwIfCancelled } from "./clock.ts";
import type { Now, Sleep } from "./clock.ts";

export type RequestKind = "auth" | "employees" | "picture";

/** At most `limit` requests in any stretch of `ms` milliseconds. */
export interface RequestWindow {
  limit: number;
  ms: number;
}

/** Lets requests of one credential through no faster than Personio allows. */
export interface RequestLimiter {
  /** Resolves when a request of this kind may go, with the milliseconds waited. Rejects with PersonioError `cancelled`. */
  take(kind: RequestKind, signal?: AbortSignal): Promise<number>;
}

// Two requests may travel at different speeds: windows a little wider than Personio's keep its own count below its limit.
const SECOND = 1_000 + 150;
const MINUTE = 60_000 + 500;

/** Personio's limits per credential (pictures: our own courtesy), each with a margin for the network's jitter. */
export const REQUEST_WINDOWS: Record<RequestKind, readonly RequestWindow[]> = {
  auth: [{ limit: 60, ms: MINUTE }],
  employees: [{ limit: 15, ms: SECOND }, { limit: 300, ms: MINUTE }],
  picture: [{ limit: 600, ms: MINUTE }],
};

interface Lane {
  windows: readonly RequestWindow[];
  /** When the latest requests went, oldest first; never more than the largest limit. */
  sent: number[];
  tail: Promise<unknown>;
}

/** A limiter for one credential in one process: sliding windows, first come first served. */
export function createMemoryLimiter(options: { now?: Now; sleep?: Sleep; windows?: typeof REQUEST_WINDOWS } = {}): RequestLimiter {
  const { now = Date.now, sleep = realSleep, windows = REQUEST_WINDOWS } = options;
  const lane = (kind: RequestKind): Lane => ({ windows: windows[kind], sent: [], tail: Promise.resolve() });
  const lanes = { auth: lane("auth"), employees: lane("employees"), picture: lane("picture") };

  async function pass(of: Lane, signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      throwIfCancelled(signal);
      const wait = untilFree(of, Number(now()));
      if (wait <= 0) break;
      await orCancelled(sleep(wait, signal), signal);
    }
    of.sent.push(Number(now()));
    const most = Math.max(...of.windows.map((window) => window.limit));
    if (of.sent.length > most) of.sent.splice(0, of.sent.length - most);
  }

  return {
    async take(kind, signal) {
      const of = lanes[kind];
      const began = Number(now());
      const turn = of.tail.then(() => pass(of, signal));
      of.tail = turn.catch(() => {});
      await orCancelled(turn, signal);
      return Number(now()) - began;
    },
  };
}

function untilFree(lane: Lane, at: number): number {
  const waits = lane.windows.map((window) => {
    const first = lane.sent.at(-window.limit);
    return lane.sent.length < window.limit || first === undefined ? 0 : first + window.ms - at;
  });
  return Math.max(0, ...waits);
}
