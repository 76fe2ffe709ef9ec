import type { StopPoint } from "@treeline/services/stop-points";
import type { Cluster } from "./cluster.ts";
import type { How } from "./crew.ts";
import type { House } from "./house.ts";
import type { Strike } from "./play.ts";
import { until } from "./until.ts";

/** A worker dies or freezes at `point`. */
export async function strikeWorker({ crew }: House, point: StopPoint, how: How): Promise<Strike> {
  await crew.ready();
  crew.arm(point, how);
  return { happened: crew.struck(), ...(how === "stop" && { after: () => crew.resume() }) };
}

/** PostgreSQL restarts while a worker waits for Personio. */
export async function restartWhileReading({ crew, world }: House, cluster: Cluster): Promise<Strike> {
  await crew.ready();
  world.emulator.faults.set({ kind: "slow", delayMs: 1_500, times: 1, path: "limit=100&offset=0" });
  const before = world.emulator.requests.length;
  const happen = async () => {
    await until("Personio is asked", () => world.emulator.requests.slice(before).some(({ url }) => url.includes("limit=100&offset=0")));
    await cluster.restart("ask");
  };
  return { happened: happen() };
}

/** PostgreSQL crashes while a worker is in the transaction that changes the chart. */
export async function crashWhileWriting({ crew }: House, cluster: Cluster): Promise<Strike> {
  await crew.ready();
  crew.arm("written", "stop");
  const happen = async () => {
    await crew.struck();
    await cluster.restart("crash");
    crew.resume();
  };
  return { happened: happen() };
}
