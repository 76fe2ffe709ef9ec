import { setTimeout as sleep } from "node:timers/promises";

/**
 * Starts `work` and answers with what it gave, `floorMs` after the start at the earliest, failed or not: how long it took then says nothing
 * about what it found.
 */
export async function evenOut<T>(floorMs: number, work: () => Promise<T>, wait: (ms: number) => Promise<unknown> = sleep): Promise<T> {
  const [result] = await Promise.allSettled([work(), wait(floorMs)]);
  if (result.status === "rejected") throw result.reason;
  return result.value;
}
