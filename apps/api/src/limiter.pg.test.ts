import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
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

/** A reverse proxy as nginx is one by default: it adds its caller's address, here the one that the caller claims to have. */
async function startProxy(to: string): Promise<{ url: string; server: Server }> {
  const server = createServer((incoming, answer) => {
    const { "x-test-address": address, ...headers } = incoming.headers;
    const { hostname, port } = new URL(to);
    const before = headers["x-forwarded-for"];
    const forwarded = [before, address ?? incoming.socket.remoteAddress].filter(Boolean).join(", ");
    const passed = request({ hostname, port, path: incoming.url, method: incoming.method, headers: { ...headers, "x-forwarded-for": forwarded } }, (back) => {
      answer.writeHead(back.statusCode ?? 502, back.headers);
      back.pipe(answer);
    });
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** Statuses of so many requests for a new password through a proxy, each from an address of its own. One address has ten a minute. */
async function through(url: string, count: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < count; n++) {
    const answer = await fetch(`${url}/api/auth/request-password-reset`, {
      method: "POST", headers: { "content-type": "application/json", "x-test-address": `198.51.100.${n + 1}`, "x-forwarded-for": "203.0.113.9" },
      body: JSON.stringify({ email: "kim@example.com" }),
    });
    await answer.arrayBuffer();
    statuses.push(answer.status);
  }
  return statuses;
}

const warnings = (lines: readonly string[]) => lines.filter((line) => line.includes("TRUSTED_PROXIES"));

test.for(["loopback", "127.0.0.0/8", "uniquelocal, 127.0.0.1"])("case A4: behind a proxy named as %s, each caller has a limit of its own", { timeout: 60_000 }, async (named) => {
  const behind = await startTestApi({ trustedProxies: named.split(", ") });
  const { url, server } = await startProxy(behind.url);
  expect(await through(url, 14)).toEqual(Array(14).fill(200));
  expect(warnings(behind.lines)).toEqual([]);
  server.close();
  await behind.close();
});

test("case A4: a proxy that isn't named makes its callers share a limit, which a warning says once a minute", { timeout: 60_000 }, async () => {
  let now = new Date("2026-11-30T08:00:00Z");
  const behind = await startTestApi({ now: () => now });
  const { url, server } = await startProxy(behind.url);
  const statuses = await through(url, 14);
  expect([statuses.slice(0, 10), statuses.slice(10)]).toEqual([Array(10).fill(200), Array(4).fill(429)]);
  expect(warnings(behind.lines)).toHaveLength(1);
  expect(JSON.parse(warnings(behind.lines)[0] ?? "{}")).toMatchObject({ level: 40, from: "127.0.0.1" });
  expect(behind.lines.join("")).not.toMatch(/198\.51|203\.0/);
  now = new Date("2026-11-30T08:01:00Z");
  await through(url, 2);
  expect(warnings(behind.lines)).toHaveLength(2);
  server.close();
  await behind.close();
});
