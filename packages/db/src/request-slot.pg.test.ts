import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase, type Database } from "./client.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

let server: TestDatabase;
let db: Database;

beforeAll(async () => {
  server = await createTestDatabase();
  db = openDatabase({ url: server.url });
});

afterAll(async () => {
  await db.close();
  await server.drop();
});

async function ask(by: "take_request_slot" | "take_attempt", bucket: string, windows: { limit: number; seconds: number }[]): Promise<number> {
  const [row] = await db.app.execute<{ wait: number }>(sql`select ${sql.raw(by)}(${bucket}, ${JSON.stringify(windows)}::jsonb) as wait`);
  return row?.wait ?? Number.NaN;
}
const take = ask.bind(null, "take_request_slot");
const attempt = ask.bind(null, "take_attempt");

test("requests of one bucket are spread so that no window is overrun, whoever asks", async () => {
  const windows = [{ limit: 3, seconds: 100 }, { limit: 2, seconds: 10 }];
  const waits = await Promise.all(Array.from({ length: 6 }, () => take("shared", windows)));
  const rounded = waits.map((wait) => Math.round(wait)).sort((a, b) => a - b);
  // Two at once, the third after the short window; from the fourth on the long window rules.
  expect(rounded).toEqual([0, 0, 10, 100, 100, 110]);
});

test("buckets don't hold each other up", async () => {
  const windows = [{ limit: 1, seconds: 50 }];
  expect(await take("one", windows)).toBe(0);
  expect(await take("two", windows)).toBe(0);
  expect(Math.round(await take("one", windows))).toBe(50);
});

test("attempts beyond a window are refused with the time until the next, and are none themselves, however many come at once", async () => {
  const windows = [{ limit: 3, seconds: 100 }, { limit: 2, seconds: 0.2 }];
  const waits = await Promise.all(Array.from({ length: 6 }, () => attempt("tried", windows)));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(2);
  expect(Math.max(...waits)).toBeLessThanOrEqual(0.2);
  await expect.poll(() => attempt("tried", windows)).toBe(0);
  expect(Math.round(await attempt("tried", windows))).toBe(100);
  expect(await attempt("elsewhere", windows)).toBe(0);
});
