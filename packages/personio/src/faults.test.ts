import { expect, test } from "vitest";
import { startPair } from "./testing.ts";

test.each(["500", "502", "504", "429", "success-false", "truncated-json", "connection-reset"] as const)("%s three times in a row is waited out", async (kind) => {
  const { client, emulator, clock } = await startPair();
  emulator.faults.set({ kind, times: 3, path: "offset=100" });
  expect((await client.readEmployees()).employees).toHaveLength(emulator.company.all().length);
  expect(clock.slept).toHaveLength(3);
  const [first = 0, second = 0, third = 0] = clock.slept;
  expect(second).toBeGreaterThan(first);
  expect(third).toBeGreaterThan(second);
  expect(first + second + third).toBeLessThan(20_000);
});

test.each([
  ["502", "unavailable", 502], ["429", "rate-limited", 429], ["success-false", "bad-answer", 200], ["truncated-json", "bad-answer", 200], ["connection-reset", "unavailable", null],
] as const)("%s without end is %s after four tries", async (kind, code, status) => {
  const seen: (number | null)[] = [];
  const { client, emulator } = await startPair({ client: { onRequest: (report) => seen.push(report.status) } });
  emulator.faults.set({ kind });
  await expect(client.readEmployees()).rejects.toMatchObject({ code, status });
  expect(seen).toEqual([200, status, status, status, status]);
});

test("Retry-After is obeyed", async () => {
  const { client, emulator, clock } = await startPair();
  emulator.faults.set({ kind: "429", times: 2, retryAfterSeconds: 7 });
  await client.readFirstPage();
  expect(clock.slept).toEqual([7_000, 7_000]);
});

test("a Retry-After beyond twenty seconds is not waited for", async () => {
  const { client, emulator, clock } = await startPair();
  emulator.faults.set({ kind: "429", retryAfterSeconds: 60 });
  await expect(client.readFirstPage()).rejects.toMatchObject({ code: "rate-limited" });
  expect(clock.slept).toEqual([]);
});

test("a token request is tried again too", async () => {
  const { client, emulator, statuses } = await startPair();
  emulator.faults.set({ kind: "502", times: 2, path: "/v1/auth" });
  await client.readFirstPage();
  expect(statuses("auth")).toEqual([502, 502, 200]);
});

test("an answer that takes too long is a timeout, after four tries", async () => {
  const { client, emulator, statuses } = await startPair({ client: { requestTimeoutMs: 60 } });
  emulator.faults.set({ kind: "slow", delayMs: 5_000 });
  await expect(client.readFirstPage()).rejects.toMatchObject({ code: "timeout", status: null });
  expect(statuses("employees")).toHaveLength(4);
});

test.each(["page-twice", "totals-change", "short-page", "empty-list"] as const)("%s once is mended by reading again", async (kind) => {
  const { client, emulator } = await startPair();
  emulator.faults.set({ kind, times: 1 });
  const { employees } = await client.readEmployees();
  expect(new Set(employees.map(({ externalId }) => externalId)).size).toBe(emulator.company.all().length);
  expect(employees).toHaveLength(emulator.company.all().length);
});

test("an empty list without end is incomplete after three reads", async () => {
  const { client, emulator, statuses } = await startPair();
  emulator.faults.set({ kind: "empty-list" });
  await expect(client.readEmployees()).rejects.toMatchObject({ code: "incomplete" });
  expect(statuses("employees")).toHaveLength(3);
});

test.each(["page-twice", "short-page"] as const)("%s without end loses nobody: read page after page, the list adds up", async (kind) => {
  const { client, emulator } = await startPair();
  emulator.faults.set({ kind });
  const { employees, hidden } = await client.readEmployees();
  expect(employees).toHaveLength(emulator.company.all().length);
  expect(hidden).toBe(0);
});

test("without metadata the list is read until an empty page", async () => {
  const { client, emulator, statuses } = await startPair();
  emulator.faults.set({ kind: "no-metadata" });
  const read = await client.readEmployees();
  expect(read.employees).toHaveLength(emulator.company.all().length);
  expect(read.total).toBeNull();
  expect(statuses("employees")).toHaveLength(4);
});

test("a server that clamps pages below what was asked for loses nobody, with metadata or without", async () => {
  const { client, emulator } = await startPair();
  emulator.faults.set({ kind: "clamp-50" });
  expect((await client.readEmployees()).employees).toHaveLength(emulator.company.all().length);
  emulator.faults.set({ kind: "no-metadata" });
  expect((await client.readEmployees()).employees).toHaveLength(emulator.company.all().length);
});

test("a page given twice is noticed without metadata too", async () => {
  const { client, emulator } = await startPair();
  emulator.faults.set({ kind: "no-metadata" });
  emulator.faults.set({ kind: "clamp-50" });
  emulator.faults.set({ kind: "page-twice", times: 1, path: "offset=150" });
  expect((await client.readEmployees()).employees).toHaveLength(emulator.company.all().length);
});

test("unreadable rows are reported, never dropped, and don't fail the read", async () => {
  const { client, emulator } = await startPair();
  emulator.faults.set({ kind: "unreadable-row", path: "offset=0" });
  const { employees, unreadable, total } = await client.readEmployees();
  const second = String(emulator.company.all()[1]?.id);
  expect(unreadable).toEqual([
    { externalId: null, problem: "the row has no readable id" },
    { externalId: second, problem: "not readable: supervisor" },
  ]);
  expect(employees).toHaveLength(emulator.company.all().length - 1);
  expect(employees.find(({ externalId }) => externalId === second)).not.toHaveProperty("managerExternalId");
  expect(total).toBe(emulator.company.all().length);
});

test("empty objects written as [] or \"\" mean no supervisor", async () => {
  const { client, emulator } = await startPair();
  emulator.faults.set({ kind: "empty-objects" });
  const { employees, unreadable } = await client.readEmployees();
  expect(unreadable).toEqual([]);
  expect(employees.filter(({ managerExternalId }) => managerExternalId === null)).toHaveLength(3);
});

test("a server that gives the whole list whatever the offset is read once", async () => {
  const { client, statuses } = await startPair({
    client: {
      fetch: async (url, init) => {
        if (!String(url).includes("/employees?")) return fetch(url, init);
        await fetch(url, init);
        return Response.json({ success: true, data: [1, 2, 3].map((id) => ({ type: "Employee", attributes: { id: { label: "ID", value: id } } })) });
      },
    },
  });
  expect((await client.readEmployees()).employees.map(({ externalId }) => externalId)).toEqual(["1", "2", "3"]);
  expect(statuses("employees")).toHaveLength(2);
});

test("security M7: an answer that unpacks to a gigabyte is not read to its end", async () => {
  const { client, emulator } = await startPair();
  emulator.faults.set({ kind: "gzip-bomb" });
  const before = process.memoryUsage.rss();
  await expect(client.readEmployees()).rejects.toMatchObject({ code: "bad-answer", message: "the list of employees is larger than 8 MB" });
  expect(process.memoryUsage.rss() - before).toBeLessThan(400 * 1024 * 1024);
  emulator.faults.clear();
  expect((await client.readEmployees()).employees).toHaveLength(emulator.company.all().length);
});

test("security M7: a list that takes hours ends as a named failure", async () => {
  let hours = 0;
  const { client, emulator } = await startPair({ client: { now: () => Date.now() + hours * 3_600_000 } });
  emulator.faults.set({ kind: "no-metadata" });
  const reading = client.readEmployees({ onProgress: () => (hours += 1) });
  await expect(reading).rejects.toMatchObject({ code: "timeout", message: "the list of employees took longer than two hours" });
});
