import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { createMemoryLimiter } from "./limit.ts";
import { realSleep } from "./clock.ts";
import { createClock, startPair } from "./testing.ts";

test("a cancelled read hangs up, and asks for nothing more", async () => {
  const { client, emulator, statuses } = await startPair();
  emulator.faults.set({ kind: "slow", delayMs: 3_000, path: "offset=100" });
  const stop = new AbortController();
  const read = client.readEmployees({ signal: stop.signal, onProgress: () => stop.abort() });
  await expect(read).rejects.toMatchObject({ code: "cancelled" });
  // A request that comes after shows that none came between.
  await client.readFirstPage();
  expect(statuses("employees").filter((status) => status === 200)).toHaveLength(2);
});

test("a signal that was aborted before asks for nothing", async () => {
  const { client, emulator } = await startPair();
  await expect(client.readFirstPage(AbortSignal.abort())).rejects.toMatchObject({ code: "cancelled" });
  await expect(client.readPicture({ employeeId: "1", signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "cancelled" });
  expect(emulator.requests).toEqual([]);
});

test("the wait before another try ends at once", async () => {
  const { client, emulator, statuses } = await startPair({ client: { sleep: realSleep } });
  emulator.faults.set({ kind: "429", retryAfterSeconds: 15 });
  const stop = new AbortController();
  const read = client.readFirstPage(stop.signal);
  read.catch(() => {});
  await expect.poll(() => statuses("employees")).toEqual([429]);
  stop.abort();
  await expect(read).rejects.toMatchObject({ code: "cancelled" });
});

test("one caller's cancellation doesn't take the token from another", async () => {
  const { client, emulator } = await startPair();
  emulator.faults.set({ kind: "slow", delayMs: 200, times: 1, path: "/v1/auth" });
  const stop = new AbortController();
  const first = client.readFirstPage(stop.signal);
  const second = client.readFirstPage();
  first.catch(() => {});
  await nextTurn();
  stop.abort();
  await expect(first).rejects.toMatchObject({ code: "cancelled" });
  expect((await second).employees).toHaveLength(100);
});

test("a waiting turn at the limiter ends at once, and gives its place away", async () => {
  const limiter = createMemoryLimiter({ ...createClock(), windows: { auth: [{ limit: 1, ms: 300 }], employees: [], picture: [] } });
  await limiter.take("auth");
  const stop = new AbortController();
  const waiting = limiter.take("auth", stop.signal);
  const behind = limiter.take("auth");
  stop.abort();
  await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
  expect(await behind).toBe(300);
});
