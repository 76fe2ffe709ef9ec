import { generateCompany } from "@treeline/personio-emulator/generate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorld, type World } from "../testing.ts";
import { databaseLimiter } from "./limiter.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld({ company: generateCompany({ people: 2_500, seed: 7 }) });
});
afterAll(() => world.stop());

test("a read of many pages takes a request for each and never runs into Personio's limit", async () => {
  const run = await world.execute((await world.connect()).runId);
  const listed = world.company.all().length;
  expect(run).toMatchObject({ state: "succeeded", counts: { read: listed } });
  // The last page is full, so the one after it is asked for too.
  expect(listed % 100).toBe(0);
  expect(run.requests).toBe(3 + listed / 100);
  expect(world.emulator.requests.filter(({ status }) => status !== 200)).toEqual([]);
});

test("the sixteenth request in a second waits, whichever process asks; another credential's doesn't", async () => {
  const processes = [databaseLimiter(world.system.db, "shared"), databaseLimiter(world.system.db, "shared")];
  const waits = await Promise.all(Array.from({ length: 16 }, (_, i) => processes[i % 2]?.take("employees")));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(15);
  expect(await databaseLimiter(world.system.db, "other").take("employees")).toBe(0);
});

test("waiting ends at once when it is cancelled", async () => {
  const limiter = databaseLimiter(world.system.db, "cancelled");
  await Promise.all(Array.from({ length: 60 }, () => limiter.take("auth")));
  // The minute is used up: the next one would wait for most of another.
  const stop = new AbortController();
  const next = limiter.take("auth", stop.signal);
  stop.abort();
  await expect(next).rejects.toMatchObject({ code: "cancelled" });
});
