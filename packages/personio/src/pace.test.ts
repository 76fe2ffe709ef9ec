import { expect, test } from "vitest";
import { createPace } from "./pace.ts";
import { createClock } from "./testing.ts";

async function burst(answerAfterMs: number | null) {
  const clock = createClock(0);
  const pace = createPace(clock.now, clock.sleep);
  const answers = [];
  for (let index = 0; index < 15; index++) answers.push(await pace.start());
  expect(clock.now()).toBe(0);
  if (answerAfterMs !== null) await clock.sleep(answerAfterMs);
  for (const answered of answers) if (answerAfterMs !== null) answered();
  await pace.start();
  return clock.now();
}

test("the 16th request waits a second from the answer to the first, which may have arrived late", async () => {
  expect(await burst(0)).toBe(1_000);
  expect(await burst(120)).toBe(1_120);
});

test("a missing answer costs at most two seconds", async () => {
  expect(await burst(null)).toBe(3_000);
});
