import { DEMO_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { startEmulator } from "@treeline/personio-emulator/server";
import { onTestFinished } from "vitest";
import { createPersonioClient } from "./client.ts";
import type { EmulatorOptions } from "@treeline/personio-emulator/server";
import type { PersonioClientOptions } from "./client.ts";

/** A clock that only moves when somebody sleeps. */
export function createClock(start = Date.UTC(2026, 10, 22)) {
  let at = start;
  const slept: number[] = [];
  return {
    now: () => at,
    sleep: async (ms: number) => {
      slept.push(ms);
      at += ms;
    },
    /** What was slept, in milliseconds. */
    slept,
  };
}

/** An emulator and a client of it that share a clock; both end with the test. */
export async function startPair(options: { emulator?: EmulatorOptions; client?: Partial<PersonioClientOptions> } = {}) {
  const clock = createClock();
  const emulator = await startEmulator({ now: clock.now, ...options.emulator });
  onTestFinished(() => emulator.close());
  const client = createPersonioClient({ baseUrl: emulator.url, ...DEMO_CREDENTIAL, now: clock.now, sleep: clock.sleep, ...options.client });
  const statuses = (kind: string) => emulator.requests.filter((request) => request.kind === kind).map((request) => request.status);
  return { emulator, client, clock, statuses };
}
