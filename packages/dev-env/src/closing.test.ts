import { expect, test } from "vitest";
import { createClosing } from "./closing.ts";

test("first all at once, then the last ones in reverse, whatever fails", async () => {
  const order: string[] = [];
  const said: string[] = [];
  const closing = createClosing();
  const close = (name: string) => async (): Promise<void> => void order.push(name);
  closing.last(close("database"));
  closing.last(close("proxy"));
  closing.first(close("api"));
  closing.first(() => Promise.reject(new Error("the worker is stuck")));
  await closing.close(1_000, (line) => said.push(line));
  expect(order).toEqual(["api", "proxy", "database"]);
  expect(said).toEqual(["the worker is stuck"]);
});

test("one that never closes keeps the database from closing no longer than allowed", async () => {
  const closing = createClosing();
  let closed = false;
  closing.first(() => new Promise(() => {}));
  closing.last(async () => void (closed = true));
  await closing.close(10, () => {});
  expect(closed).toBe(true);
});

test("what comes up after the end began is closed at once", async () => {
  const closing = createClosing();
  await closing.close(10, () => {});
  let closed = false;
  closing.first(async () => void (closed = true));
  expect(closed).toBe(true);
  expect(closing.signal.aborted).toBe(true);
});
