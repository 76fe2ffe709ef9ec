import fc from "fast-check";
import { expect, test } from "vitest";
import { FairGate, GateFull } from "./fair-gate.ts";

/** Work that ends when the test says so, and the order in which pieces began. */
function bench(gate: FairGate) {
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (key: string, name: string, signal?: AbortSignal) =>
    gate.run(key, () => new Promise<string>((resolve) => {
      began.push(name);
      ends.set(name, () => resolve(name));
    }), signal);
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { began, ask, end };
}

test("security H3: keys take turns, however many pieces each has asked for", async () => {
  const asked = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 40 });
  await fc.assert(fc.asyncProperty(asked, async (keys) => {
    const gate = new FairGate({ slots: 1, slotsPerKey: 1, waitingPerKey: 100 });
    const began: string[] = [];
    await Promise.all(keys.map((key) => gate.run(key, async () => {
      const mine = began.filter((other) => other === key).length;
      // The first key may have had one turn before the others asked.
      for (const other of ["a", "b", "c", "d"]) expect(began.filter((name) => name === other).length).toBeLessThanOrEqual(mine + 2);
      began.push(key);
      await new Promise(setImmediate);
    })));
    expect(began).toHaveLength(keys.length);
  }), { numRuns: 40 });
});

test("security H3: one key's flood waits behind itself, and another key's work is next", async () => {
  const { began, ask, end } = bench(new FairGate({ slots: 2, slotsPerKey: 1, waitingPerKey: 10 }));
  const all = ["a1", "a2", "a3"].map((name) => ask("a", name));
  all.push(ask("b", "b1"), ask("b", "b2"), ask("c", "c1"));
  await new Promise(setImmediate);
  expect(began).toEqual(["a1", "b1"]);
  await end("a1");
  expect(began).toEqual(["a1", "b1", "a2"]);
  await end("a2");
  expect(began).toEqual(["a1", "b1", "a2", "c1"]);
  for (const name of ["b1", "c1", "a3", "b2"]) await end(name);
  expect(await Promise.all(all)).toEqual(["a1", "a2", "a3", "b1", "b2", "c1"]);
});

test("more than may wait is refused, and work that fails gives its slot back", async () => {
  const gate = new FairGate({ slots: 1, slotsPerKey: 1, waitingPerKey: 1 });
  const first = gate.run("a", () => new Promise((_resolve, reject) => setImmediate(() => reject(new Error("broken")))));
  const second = gate.run("a", () => Promise.resolve("done"));
  await expect(gate.run("a", () => Promise.resolve("never"))).rejects.toBeInstanceOf(GateFull);
  await expect(first).rejects.toThrow("broken");
  expect(await second).toBe("done");
  expect(await gate.run("a", () => Promise.resolve("again"))).toBe("again");
});

test("security H3: work whose caller has gone is not begun", async () => {
  const { began, ask, end } = bench(new FairGate({ slots: 1, slotsPerKey: 1, waitingPerKey: 5 }));
  const gone = new AbortController();
  const first = ask("a", "a1");
  const second = ask("a", "a2", gone.signal);
  const third = ask("a", "a3");
  gone.abort(new Error("gone"));
  await expect(second).rejects.toThrow("gone");
  await end("a1");
  expect(began).toEqual(["a1", "a3"]);
  await end("a3");
  await Promise.all([first, third]);
});

test("limits hold for any order of asking and ending, and nothing is left waiting", async () => {
  const asked = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 40 });
  const [slotCount, share] = [fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })];
  await fc.assert(fc.asyncProperty(asked, slotCount, share, async (keys, slots, slotsPerKey) => {
    const gate = new FairGate({ slots, slotsPerKey, waitingPerKey: 100 });
    const running = new Map<string, number>();
    const done = keys.map((key) => gate.run(key, async () => {
      running.set(key, (running.get(key) ?? 0) + 1);
      expect(running.get(key)).toBeLessThanOrEqual(slotsPerKey);
      expect([...running.values()].reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(slots);
      await new Promise(setImmediate);
      running.set(key, (running.get(key) ?? 0) - 1);
    }));
    await Promise.all(done);
  }), { numRuns: 60 });
});
