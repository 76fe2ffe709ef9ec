import { COSTS } from "@treeline/services/cost/costs";
import { CallerGone, WorkLimits } from "@treeline/services/cost/meter";
import fastify from "fastify";
import { expect, test, vi } from "vitest";
import { goneSignal, meterRequests } from "./metered.ts";
import { requests } from "./requests.ts";

function build(points: number) {
  const app = fastify();
  requests(app);
  meterRequests(app, new WorkLimits({ caller: points, address: points, organization: points, seconds: 10 }));
  return app;
}

test("security H3: the API doesn't start with a route that declares no cost", async () => {
  const app = build(10);
  app.get("/priced", { config: { cost: COSTS.look } }, () => "");
  await app.register(async (inner) => {
    inner.post("/free-of-charge", () => "");
  });
  await expect(app.ready().then(() => {})).rejects.toThrow("These routes declare no cost in their config: POST /free-of-charge.");
});

test("security H3: an address that asks for too much gets 429, in words for a program and as a page that loads again for a browser", async () => {
  const app = build(COSTS.look.points);
  app.get("/page", { config: { cost: COSTS.look } }, () => "hello");
  const ask = (remoteAddress: string, headers: Record<string, string> = {}) => app.inject({ url: "/page", remoteAddress, headers });
  expect((await ask("198.51.100.7")).statusCode).toBe(200);
  const refused = await ask("198.51.100.7");
  expect([refused.statusCode, refused.headers["retry-after"]]).toEqual([429, "10"]);
  expect(refused.json()).toMatchObject({ error: { message: "A lot was asked for from your network in a short time.", action: "Try again in 10 seconds.", reason: "too-much-work" } });
  const page = await ask("198.51.100.7", { "sec-fetch-mode": "navigate", "accept-language": "de" });
  expect([page.statusCode, page.headers["refresh"], page.headers["content-type"]]).toEqual([429, "10", "text/html; charset=utf-8"]);
  expect(page.body).toContain("Aus Ihrem Netzwerk wurde in kurzer Zeit sehr viel abgefragt.");
  expect(page.body).toContain("Versuchen Sie es in 10 Sekunden noch einmal.");
  expect(page.body).toContain("Diese Seite lädt von selbst neu.");
  expect((await ask("198.51.100.8")).statusCode).toBe(200);
});

test("security H3: addresses that no route answers are counted, and probes are not", async () => {
  const app = build(3);
  app.get("/probe", { config: { cost: COSTS.free } }, () => "live");
  const statuses: number[] = [];
  for (let n = 0; n < 5; n += 1) statuses.push((await app.inject({ url: "/nothing" })).statusCode);
  expect(statuses).toEqual([404, 404, 404, 429, 429]);
  for (let n = 0; n < 20; n += 1) expect((await app.inject({ url: "/probe" })).statusCode).toBe(200);
});

test("security H3: requests of one address wait for three others of it; another address's, and probes, don't", async () => {
  const app = build(1_000);
  const began: string[] = [];
  const ends: (() => void)[] = [];
  app.get("/work", { config: { cost: COSTS.look } }, (request) => {
    began.push(request.ip);
    return new Promise<string>((resolve) => ends.push(() => resolve("done")));
  });
  app.get("/probe", { config: { cost: COSTS.free } }, () => "live");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const ask = (remoteAddress: string) => app.inject({ url: "/work", remoteAddress });
    const flood = Array.from({ length: 8 }, () => ask("198.51.100.7"));
    await expect.poll(() => began.length).toBe(3);
    expect((await app.inject({ url: "/probe", remoteAddress: "198.51.100.7" })).statusCode).toBe(200);
    const neighbour = ask("198.51.100.8");
    await expect.poll(() => began).toEqual([...Array<string>(3).fill("198.51.100.7"), "198.51.100.8"]);
    ends.shift()?.();
    await expect.poll(() => began.length).toBe(5);
    // The others still wait for something, and make room after a while.
    await vi.advanceTimersByTimeAsync(250);
    await expect.poll(() => began.length).toBe(8);
    await vi.advanceTimersByTimeAsync(250);
    await expect.poll(() => began.length).toBe(9);
    for (const end of ends) end();
    const statuses = (await Promise.all([...flood, neighbour])).map(({ statusCode }) => statusCode);
    expect(new Set(statuses)).toEqual(new Set([200]));
  } finally {
    vi.useRealTimers();
  }
});

test("a caller who leaves while a request waits for its turn is no error", async () => {
  const lines: string[] = [];
  const app = fastify({ logger: { stream: { write: (line) => void lines.push(line) } } });
  requests(app);
  const limits = new WorkLimits();
  const works: Promise<unknown>[] = [];
  let release = (): void => {};
  const held = new Promise<string>((resolve) => (release = () => resolve("done")));
  app.get("/", async (_request, reply) => {
    const meter = limits.meter({ userId: "kim", address: "198.51.100.7", signal: goneSignal(reply) });
    const work = meter.work(COSTS.search, null, () => held);
    works.push(work.catch((error: unknown) => error));
    return await work;
  });
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const gone = new AbortController();
  const asked = [0, 1, 2].map(() => fetch(url, { signal: gone.signal }).catch(() => null));
  await expect.poll(() => works.length).toBe(3);
  gone.abort();
  expect(await works[2]).toBeInstanceOf(CallerGone);
  release();
  await Promise.all([...asked, ...works]);
  await app.close();
  expect(lines.filter((line) => Number(JSON.parse(line).level) >= 40)).toEqual([]);
});
