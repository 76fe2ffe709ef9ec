import { expect, test } from "vitest";
import { createMemoryLimiter } from "./limit.ts";
import { createClock } from "./testing.ts";

/** When each of `count` requests of a kind goes, in milliseconds from the first. */
async function times(kind: "auth" | "employees" | "picture", count: number) {
  const clock = createClock(0);
  const limiter = createMemoryLimiter(clock);
  const at: number[] = [];
  await Promise.all(Array.from({ length: count }, () => limiter.take(kind).then(() => at.push(clock.now()))));
  return at;
}

/** The most requests in any stretch of `ms`, its end not included. */
function most(at: number[], ms: number) {
  return Math.max(...at.map((start) => at.filter((time) => time >= start && time < start + ms).length));
}

test("at most 15 a second and 300 a minute for employees, and not much slower than that", async () => {
  const at = await times("employees", 640);
  expect(most(at, 1_000)).toBe(15);
  expect(most(at, 60_000)).toBe(300);
  expect(at.at(-1)).toBeLessThan(130_000 * 1.05);
});

test("at most 600 pictures and 60 tokens a minute", async () => {
  expect(most(await times("picture", 1_300), 60_000)).toBe(600);
  expect(most(await times("auth", 130), 60_000)).toBe(60);
});

test("kinds don't hold each other back, and the wait is told", async () => {
  const clock = createClock(0);
  const limiter = createMemoryLimiter(clock);
  for (let index = 0; index < 15; index++) expect(await limiter.take("employees")).toBe(0);
  expect(await limiter.take("picture")).toBe(0);
  expect(await limiter.take("employees")).toBeGreaterThanOrEqual(1_000);
});
