import { expect, test } from "vitest";
import { COSTS, type Cost } from "./costs.ts";
import { WorkLimits, type Caller, type Transaction } from "./meter.ts";

/** Heavy pieces of work that end when the test says so. */
function workshop(limits: WorkLimits) {
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (organizationId: string, name: string, caller: Partial<Caller> = {}) => {
    const meter = limits.meter({ userId: `${organizationId}'s member`, address: "198.51.100.7", ...caller });
    const answer = meter.work(COSTS.search, organizationId, () => new Promise<string>((resolve) => {
      began.push(name);
      ends.set(name, () => resolve(name));
    }));
    return answer.catch((error: { code?: string; message: string }) => error.code ?? error.message);
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { began, ask, end };
}

test("security H3: one member's flood begins two pieces of work, a bounded number waits, and another organization's work begins at once", async () => {
  const { began, ask, end } = workshop(new WorkLimits());
  const flood = Array.from({ length: 60 }, (_, n) => ask("acme", `acme ${n}`));
  const refused = flood.slice(12);
  expect(new Set(await Promise.all(refused))).toEqual(new Set(["TOO_MANY_REQUESTS"]));
  const neighbour = ask("umbrella", "umbrella");
  await new Promise(setImmediate);
  expect(began).toEqual(["acme 0", "acme 1", "umbrella"]);
  await end("umbrella");
  expect(await neighbour).toBe("umbrella");
  for (let n = 0; n < 12; n += 1) await end(`acme ${n}`);
  expect(await Promise.all(flood.slice(0, 12))).toEqual(Array.from({ length: 12 }, (_, n) => `acme ${n}`));
});

test("security H3: a colleague of who floods waits for two pieces of work, not for all of them", async () => {
  const { began, ask, end } = workshop(new WorkLimits());
  const flood = Array.from({ length: 8 }, (_, n) => ask("acme", `flood ${n}`, { userId: "flooder" }));
  const colleague = ask("acme", "colleague", { userId: "colleague" });
  await new Promise(setImmediate);
  await end("flood 0");
  expect(began.slice(0, 4)).toEqual(["flood 0", "flood 1", "colleague"]);
  await end("colleague");
  expect(await colleague).toBe("colleague");
  for (let n = 1; n < 8; n += 1) await end(`flood ${n}`);
  await Promise.all(flood);
});

test("security H3: work of a caller who has gone is not begun, and leaves room for other work", async () => {
  const { began, ask, end } = workshop(new WorkLimits());
  const gone = new AbortController();
  const first = [ask("acme", "a"), ask("acme", "b")];
  const left = Array.from({ length: 10 }, (_, n) => ask("acme", `left ${n}`, { signal: gone.signal }));
  gone.abort(new Error("gone"));
  expect(new Set(await Promise.all(left))).toEqual(new Set(["gone"]));
  const next = ask("acme", "c");
  await new Promise(setImmediate);
  await end("a");
  expect(began).toEqual(["a", "b", "c"]);
  await Promise.all(["b", "c"].map(end));
  expect(await Promise.all([...first, next])).toEqual(["a", "b", "c"]);
});

test("security H3: of an organization's work on everybody one piece is done at a time, and its searches don't wait for it", async () => {
  const limits = new WorkLimits();
  const began: string[] = [];
  const begin = (cost: Cost, userId: string) =>
    limits.meter({ userId, address: "198.51.100.7" }).work(cost, "acme", () => {
      began.push(userId);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const ends: (() => void)[] = [];
  const works = [begin(COSTS.everybody, "ada"), begin(COSTS.csv, "grace"), begin(COSTS.search, "kim")];
  await new Promise(setImmediate);
  expect(began).toEqual(["ada", "kim"]);
  while (ends.length > 0) {
    ends.shift()?.();
    await new Promise(setImmediate);
  }
  await Promise.all(works);
  expect(began).toEqual(["ada", "kim", "grace"]);
});

test("security H3: light work never waits", async () => {
  const limits = new WorkLimits();
  const { ask } = workshop(limits);
  for (let n = 0; n < 20; n += 1) void ask("acme", `acme ${n}`);
  const meter = limits.meter({ userId: "acme's member", address: "198.51.100.7" });
  expect(await meter.work(COSTS.look, "acme", () => Promise.resolve("looked"))).toBe("looked");
});

test("security H3: an organization's transactions wait for each other, not for another organization's; its changes don't wait for its reads", async () => {
  const limits = new WorkLimits();
  const began: string[] = [];
  const ends: (() => void)[] = [];
  const begin = (kind: Transaction, organizationId: string, signal?: AbortSignal) =>
    limits.meter({ userId: `${organizationId}'s member`, address: "198.51.100.7", ...(signal && { signal }) }).transaction(kind, organizationId, () => {
      began.push(`${organizationId} ${kind}`);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const gone = new AbortController();
  const left = begin("read", "acme", gone.signal);
  const flood = Array.from({ length: 60 }, () => begin("read", "acme"));
  const edits = Array.from({ length: 3 }, () => begin("change", "acme"));
  const others = [begin("read", "umbrella"), begin("change", "umbrella")];
  await new Promise(setImmediate);
  expect(began.toSorted()).toEqual([...Array<string>(2).fill("acme change"), ...Array<string>(4).fill("acme read"), "umbrella change", "umbrella read"]);
  gone.abort(new Error("gone"));
  while (ends.length > 0) {
    ends.shift()?.();
    await new Promise(setImmediate);
  }
  await Promise.all([left, ...flood, ...edits, ...others]);
  expect(began.filter((name) => name === "acme read")).toHaveLength(61);
});

test("security H3: a caller's open streams are counted until they end, each once", () => {
  const limits = new WorkLimits();
  const meter = limits.meter({ userId: "kim", address: "198.51.100.7" });
  const gone = new AbortController();
  const closes = Array.from({ length: 100 }, () => meter.openStream(gone.signal));
  expect(() => meter.openStream(gone.signal)).toThrow("Too many of your pages follow a sync at the same time.");
  limits.meter({ userId: "lee", address: "198.51.100.7" }).openStream(gone.signal)();
  closes[0]?.();
  closes[0]?.();
  meter.openStream(gone.signal);
  expect(() => meter.openStream(gone.signal)).toThrow();
  gone.abort();
  for (let n = 0; n < 100; n += 1) meter.openStream(new AbortController().signal);
});
