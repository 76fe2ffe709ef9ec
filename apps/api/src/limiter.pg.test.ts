import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi } from "./testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ trustedProxies: ["127.0.0.1"] });
});
afterAll(() => api.close());

const attempt = async (headers: Record<string, string>) => {
  const body = { email: "kim@example.com", password: "wrong-horse" };
  return api.visitor().post("/api/auth/sign-in/email", body, headers);
};

test("who guesses passwords is slowed down by address, and can't claim another address", { timeout: 60_000 }, async () => {
  const claims = () => ({ "x-forwarded-for": "198.51.100.7", "x-treeline-client-address": `203.0.113.${Math.random() * 250 | 0}` });
  const statuses: number[] = [];
  for (let n = 0; n < 21; n++) statuses.push((await attempt(claims())).status);
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401));
  expect(statuses[20]).toBe(429);
  const refused = await attempt(claims());
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await attempt({ "x-forwarded-for": "198.51.100.8" })).status).toBe(401);
});
