import { expect, test } from "vitest";
import { isWorthRetrying, retryDelay } from "./api.ts";
import { refusalIn } from "./refusal-in.ts";

const refused = (retryAfter: string) =>
  Response.json({ error: { message: "You asked for a lot in a short time.", action: "Try again in 6 seconds.", requestId: "r" } }, { status: 429, headers: { "retry-after": retryAfter } });

test("security H3: a refused read says why and waits as long as the answer says, at most three times", async () => {
  const failure = await refusalIn(refused("6"));
  expect(failure).toMatchObject({ message: "You asked for a lot in a short time.", action: "Try again in 6 seconds.", code: "TOO_MANY_REQUESTS", retryAfter: 6 });
  expect([0, 1, 2, 3].map((failures) => isWorthRetrying(failures, failure))).toEqual([true, true, true, false]);
  expect(retryDelay(0, failure)).toBeGreaterThanOrEqual(6_000);
  expect(retryDelay(0, failure)).toBeLessThan(7_000);
});

test("a read that would have to wait for minutes fails at once", async () => {
  expect(isWorthRetrying(0, await refusalIn(refused("600")))).toBe(false);
});

test("other answers are no such refusal, and a proxy's own 429 has no words of ours", async () => {
  expect(await refusalIn(Response.json({ error: { message: "There is no such chart." } }, { status: 404 }))).toBeNull();
  expect(await refusalIn(new Response("slow down", { status: 429 }))).toBeNull();
});
