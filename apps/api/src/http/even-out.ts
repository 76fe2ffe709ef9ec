import { setTimeout as sleep } from "node:timers/promises";

/** Settles as `work` does, but `floorMs` milliseconds after the start at the earliest, so that its duration says nothing about its result. */
export async function evenOut<T>(floorMs: number, work: () => Promise<T>, wait: (ms: number) => Promise<unknown> = sleep): Promise<T> {
  const [result] = await Promise.allSettled([work(), wait(floorMs)]);
  if (result.status === "rejected") throw result.reason;
  return result.value;
}
