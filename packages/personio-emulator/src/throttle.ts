export interface Window {
  limit: number;
  ms: number;
}

/** Personio's limits, as sliding windows. */
export const LIMITS = {
  /** GET /v1/company/employees, per credential. */
  employees: [{ limit: 15, ms: 1_000 }, { limit: 300, ms: 60_000 }],
  /** POST /v1/auth, per address; then nothing for a minute. */
  auth: [{ limit: 60, ms: 60_000 }],
  /** All of v1, per address. */
  overall: [{ limit: 2_000, ms: 60_000 }],
} satisfies Record<string, readonly Window[]>;

export const AUTH_COOL_DOWN_MS = 60_000;

export interface Throttle {
  /** Counts a request of this key; false when one of the windows is full (then it doesn't count). */
  pass(key: string, windows: readonly Window[]): boolean;
  /** Refuses everything of this key for a while. */
  coolDown(key: string, ms: number): void;
}

export function createThrottle(now: () => number): Throttle {
  const passed = new Map<string, number[]>();
  const coldUntil = new Map<string, number>();
  return {
    pass(key, windows) {
      const at = now();
      if ((coldUntil.get(key) ?? 0) > at) return false;
      const times = passed.get(key) ?? [];
      passed.set(key, times);
      const full = windows.some(({ limit, ms }) => {
        const first = times.at(-limit);
        return times.length >= limit && first !== undefined && first > at - ms;
      });
      if (full) return false;
      times.push(at);
      const most = Math.max(...windows.map(({ limit }) => limit));
      if (times.length > 2 * most) times.splice(0, times.length - most);
      return true;
    },
    coolDown(key, ms) {
      coldUntil.set(key, now() + ms);
    },
  };
}
