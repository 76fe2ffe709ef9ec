import { orCancelled, throwIfCancelled } from "./clock.ts";
import type { Now, Sleep } from "./clock.ts";

/** Keeps one client's bursts apart where they arrive, not only where they start. */
export interface Pace {
  /** Resolves when the next request may go; call the function it gives when the answer has begun. */
  start(signal?: AbortSignal): Promise<() => void>;
}

const WINDOWS = [{ limit: 15, ms: 1_000 }, { limit: 300, ms: 60_000 }];
const MOST_KEPT = 300;
const MOST_LAG_MS = 2_000;

/**
 * Personio counts requests as they arrive, which is somewhere between sending and answer: a slow burst followed by a
 * quick one would overlap there. So the 16th waits a second from the first one's answer (2 s without one), not from its start.
 */
export function createPace(now: Now, sleep: Sleep): Pace {
  const sent: Sent[] = [];
  let tail: Promise<unknown> = Promise.resolve();

  async function turn(signal: AbortSignal | undefined): Promise<() => void> {
    for (;;) {
      throwIfCancelled(signal);
      const wait = untilClear(sent, Number(now()));
      if (wait <= 0) break;
      await orCancelled(sleep(wait, signal), signal);
    }
    const request = { at: Number(now()), answered: Number.POSITIVE_INFINITY };
    sent.push(request);
    if (sent.length > MOST_KEPT) sent.shift();
    return () => void (request.answered = Math.min(request.answered, Number(now())));
  }

  return {
    async start(signal) {
      const mine = tail.then(() => turn(signal));
      tail = mine.catch(() => {});
      return orCancelled(mine, signal);
    },
  };
}

interface Sent {
  at: number;
  /** Infinity until then. */
  answered: number;
}

function untilClear(sent: Sent[], at: number): number {
  const waits = WINDOWS.map(({ limit, ms }) => {
    const before = sent.length < limit ? undefined : sent.at(-limit);
    return before === undefined ? 0 : Math.min(before.answered, before.at + MOST_LAG_MS) + ms - at;
  });
  return Math.max(...waits);
}
