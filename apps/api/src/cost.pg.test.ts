import { COSTS } from "@treeline/services/cost/costs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appRouter } from "./router.ts";
import { startTestApi, WIDE_BUDGETS, type TestApi, type Visitor } from "./testing.ts";

/** Of a caller: so little that a test soon has used it up. */
const CALLER = 400;
/** So long that no budget is full again before a test has ended. */
const HOUR = 3_600;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ budgets: { caller: CALLER, address: 100_000, organization: 100_000, seconds: HOUR } });
});
afterAll(() => api.close());

async function founder(email: string): Promise<{ person: Visitor; organizationId: string }> {
  const person = await api.person(email);
  const { id } = await person.trpc.organization.create.mutate({ name: `${email.split("@")[0]} GmbH` });
  return { person, organizationId: id };
}

const batchOf = (procedure: string, count: number, input: unknown) => {
  const inputs = Object.fromEntries(Array.from({ length: count }, (_, n) => [n, input]));
  return `/trpc/${Array(count).fill(procedure).join(",")}?batch=1&input=${encodeURIComponent(JSON.stringify(inputs))}`;
};

interface Answer {
  result?: unknown;
  error?: { message: string; data: { code: string; reason: string; action: string; retryAfter: number } };
}

test("security H3: who floods the API is refused with 429, when to try again and words, and a neighbour is answered", { timeout: 60_000 }, async () => {
  const { person, organizationId } = await founder("flood@acme.example");
  const neighbour = await founder("neighbour@umbrella.example");
  const answers: Answer[] = [];
  for (let n = 0; n < 6; n += 1) {
    const response = await person.fetch(batchOf("people.search", 20, { organizationId, query: "kim" }), { headers: { "accept-language": "de" } });
    answers.push(...((await response.json()) as Answer[]));
    if (answers.every(({ error }) => error)) expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
  }
  const refused = answers.flatMap(({ error }) => error ?? []);
  expect(answers.length - refused.length).toBeLessThanOrEqual(CALLER / COSTS.search.points);
  expect(refused.length).toBeGreaterThan(0);
  for (const { data } of refused) expect(data).toMatchObject({ code: "TOO_MANY_REQUESTS", reason: "too-much-work", retryAfter: expect.any(Number) });
  expect(refused.at(-1)?.data.action).toMatch(/^Versuchen Sie es in \d+ Minuten noch einmal\.$/);

  const alone = await person.fetch(`/trpc/people.search?input=${encodeURIComponent(JSON.stringify({ organizationId, query: "kim" }))}`);
  expect(alone.status).toBe(429);
  expect(Number(alone.headers.get("retry-after"))).toBeGreaterThan(0);
  const file = await person.fetch(`/runs/${organizationId}/00000000-0000-7000-8000-000000000000.csv`);
  expect([file.status, Number(file.headers.get("retry-after")) > 0]).toEqual([429, true]);

  expect((await neighbour.person.trpc.organization.get.query({ organizationId: neighbour.organizationId })).name).toBe("neighbour GmbH");
  expect((await neighbour.person.trpc.people.search.query({ organizationId: neighbour.organizationId, query: "kim" })).people).toEqual([]);
});

test("security H3: a stranger can't use up an organization's budget", async () => {
  const { person, organizationId } = await founder("owner@globex.example");
  const stranger = await api.person("stranger@example.com");
  const answers = (await (await stranger.fetch(batchOf("chart.get", 20, { organizationId }))).json()) as Answer[];
  expect(new Set(answers.map(({ error }) => error?.data.code))).toEqual(new Set(["NOT_FOUND", "TOO_MANY_REQUESTS"]));
  expect((await person.trpc.chart.get.query({ organizationId })).people).toEqual([]);
});

test("security H3: calls with ids that can't be any, without input, and without a session are counted too", async () => {
  const person = await api.person("malformed@example.com");
  const answers: Answer[] = [];
  for (let n = 0; n < 12; n += 1) answers.push(...((await (await person.fetch(batchOf("people.search", 20, { organizationId: "no such id!" }))).json()) as Answer[]));
  expect(answers[0]?.error?.data.code).toBe("NOT_FOUND");
  expect(answers.at(-1)?.error?.data.code).toBe("TOO_MANY_REQUESTS");
  const signedOut: Answer[] = [];
  for (let n = 0; n < 12; n += 1) signedOut.push(...((await (await api.visitor().fetch(batchOf("people.search", 20, {}))).json()) as Answer[]));
  expect(signedOut[0]?.error?.data.code).toBe("UNAUTHORIZED");
  expect(signedOut.at(-1)?.error?.data.code).toBe("TOO_MANY_REQUESTS");
});

test("a caller who leaves while a procedure waits for its turn is no error", async () => {
  const { person, organizationId } = await founder("impatient@acme.example");
  const seen = api.lines.length;
  const gone = new AbortController();
  let asked: Promise<unknown> = Promise.resolve();
  await api.admin.begin(async (tx) => {
    await tx`lock table person in access exclusive mode`;
    asked = person.fetch(batchOf("people.search", 3, { organizationId, query: "kim" }), { signal: gone.signal }).catch(() => null);
    // Two of them hold the caller's turns; the third one waits behind them.
    await expect.poll(async () => (await tx`select from pg_locks where relation = 'person'::regclass and not granted`).length).toBe(2);
    gone.abort();
    await asked;
    await person.fetch("/health/live");
  });
  expect((await person.trpc.people.search.query({ organizationId, query: "kim" })).people).toEqual([]);
  expect(api.lines.slice(seen).filter((line) => Number(JSON.parse(line).level) >= 40)).toEqual([]);
});

/** A stream's text up to its first message, or to the refusal in its place. */
async function beginningOf(stream: Response): Promise<string> {
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  // The first event says that the stream is connected.
  while (reader && (text.match(/^data: /gm) ?? []).length < 2) {
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
  }
  return text;
}

test("security H3: one account's open streams are counted, and one that ends makes room", { timeout: 60_000 }, async () => {
  const wide = await startTestApi({ budgets: WIDE_BUDGETS });
  const person = await wide.person("streams@acme.example");
  const { id: organizationId } = await person.trpc.organization.create.mutate({ name: "Acme" });
  const open = async () => {
    const gone = new AbortController();
    const input = encodeURIComponent(JSON.stringify({ organizationId }));
    const stream = await person.fetch(`/trpc/sync.stateChanges?input=${input}`, { headers: { accept: "text/event-stream" }, signal: gone.signal });
    return { status: stream.status, wait: stream.headers.get("retry-after"), said: await beginningOf(stream), end: () => gone.abort() };
  };
  const streams: Awaited<ReturnType<typeof open>>[] = [];
  for (let n = 0; n < 100; n += 1) streams.push(await open());
  for (const { said } of streams) expect(said).not.toContain("TOO_MANY_REQUESTS");
  expect(await open()).toMatchObject({ status: 429, wait: "60", said: expect.stringContaining("TOO_MANY_REQUESTS") });
  streams[0]?.end();
  await expect.poll(async () => (await open()).said, { timeout: 20_000 }).not.toContain("TOO_MANY_REQUESTS");
  for (const { end } of streams) end();
  await wide.close();
});

/** tRPC's types nest the procedures by router; at run time each is a function that has its meta. */
const metaOf = (procedure: unknown): unknown => (procedure as { _def: { meta?: unknown } })._def.meta;

test("security H3: every procedure says what it costs and who may call it", () => {
  const procedures = Object.entries(appRouter._def.procedures);
  expect(procedures.length).toBeGreaterThan(50);
  for (const [name, procedure] of procedures) expect(metaOf(procedure), name).toMatchObject({ cost: { points: expect.any(Number), heavy: expect.any(Boolean) } });
});
