import { setImmediate } from "node:timers/promises";
import { Company } from "@treeline/personio-emulator/company";
import { EVERYTHING_CREDENTIAL, NO_RIGHT_CREDENTIAL, THEORG_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { generateCompany } from "@treeline/personio-emulator/generate";
import { expect, test } from "vitest";
import { PERSONIO_FIELDS } from "./fields.ts";
import { createClock, startPair } from "./testing.ts";

test("reads everybody, each once, with one token and a request per hundred", async () => {
  const { client, emulator, statuses } = await startPair();
  const steps: number[] = [];
  const read = await client.readEmployees({ onProgress: ({ done }) => steps.push(done) });
  expect(read.employees.map(({ externalId }) => externalId)).toEqual(emulator.company.all().map(({ id }) => String(id)));
  expect(read).toMatchObject({ unreadable: [], total: emulator.company.all().length });
  expect(steps.at(-1)).toBe(read.total);
  expect(statuses("auth")).toEqual([200]);
  expect(statuses("employees")).toEqual([200, 200, 200]);
});

test("asks for exactly the ten keys, and puts no secret into an address", async () => {
  const { client, emulator } = await startPair();
  await client.readEmployees();
  const lists = emulator.requests.filter(({ kind }) => kind === "employees").map(({ url }) => new URL(url, emulator.url).searchParams);
  for (const query of lists) expect(query.getAll("attributes[]")).toEqual(PERSONIO_FIELDS.map(({ key }) => key));
  expect(lists.map((query) => [query.get("limit"), query.get("offset")])).toEqual([["100", "0"], ["100", "100"], ["100", "200"]]);
  for (const { url } of emulator.requests) expect(url).not.toMatch(/secret|client_id/);
});

test("keeps salary and birthday out even where the credential could read them", async () => {
  const { client, emulator } = await startPair({ client: EVERYTHING_CREDENTIAL });
  const marlene = emulator.company.all().find(({ lastName }) => lastName === "Vogt");
  const text = JSON.stringify(await client.readEmployees());
  expect(text).toContain("Marlene");
  expect(text).not.toContain(String(marlene?.salary));
  expect(text).not.toContain(marlene?.birthday);
  expect(text).not.toMatch(/female|DE02|WorkSchedule|Lisbon/);
});

test("with theorg's list there are names, pictures and start dates, and nothing of the rest", async () => {
  const { client } = await startPair({ client: THEORG_CREDENTIAL });
  expect((await client.readAttributes())?.map(({ key }) => key).sort()).toEqual([...THEORG_CREDENTIAL.attributes].sort());
  const { employees } = await client.readEmployees();
  expect(employees[0]).toMatchObject({ firstName: "Marlene", lastName: "Vogt", startDate: "2013-04-01" });
  for (const absent of ["email", "title", "managerExternalId", "preferredName"]) expect(employees[0]).not.toHaveProperty(absent);
});

test("an attribute list tells what else the credential could read", async () => {
  const { client } = await startPair({ client: EVERYTHING_CREDENTIAL });
  expect(await client.readAttributes()).toContainEqual({ key: "fix_salary", label: "Fix salary" });
});

test("a wrong secret is a refused credential, asked twice with a pause", async () => {
  const { client, statuses, clock } = await startPair({ client: { clientSecret: "papi-wrong" } });
  await expect(client.readEmployees()).rejects.toMatchObject({ code: "credential-refused", status: 403 });
  expect(statuses("auth")).toEqual([403, 403]);
  expect(clock.slept).toEqual([2_000]);
});

test("a credential without Employees: Read misses a right, and says where to tick it", async () => {
  const { client, statuses } = await startPair({ client: NO_RIGHT_CREDENTIAL });
  await expect(client.readGrant()).rejects.toMatchObject({ code: "missing-right", advice: { action: { en: expect.stringContaining("Employees: Read"), de: expect.stringContaining("Mitarbeitende → Lesen") } } });
  expect(statuses("attributes")).toEqual([403, 403]);
});

test("a token that ends in the middle of a read is renewed once, for all pages together", async () => {
  const { client, emulator, statuses } = await startPair();
  emulator.faults.set({ kind: "token-expired", times: 1, path: "offset=100" });
  expect((await client.readEmployees()).employees).toHaveLength(emulator.company.all().length);
  expect(statuses("auth")).toEqual([200, 200]);
});

test("a credential that is withdrawn in the middle is refused, not a missing right", async () => {
  const { client, emulator } = await startPair();
  await client.readFirstPage();
  emulator.faults.set({ kind: "token-expired", times: 1 });
  emulator.credentials.length = 0;
  await expect(client.readEmployees()).rejects.toMatchObject({ code: "credential-refused" });
});

test("a token that dies whenever it is used is a missing right, since the credential has just been accepted", async () => {
  const { client, emulator } = await startPair();
  const fixed = async (url: string | URL | Request, init?: RequestInit) => {
    const answer = await fetch(url, init);
    return String(url).endsWith("/v1/auth") ? Response.json({ success: true, data: { token: "papi-same" } }) : answer;
  };
  const { client: stubborn } = await startPair({ client: { fetch: fixed } });
  await expect(stubborn.readFirstPage()).rejects.toMatchObject({ code: "missing-right", status: 403 });
  expect((await client.readFirstPage()).total).toBe(emulator.company.all().length);
});

test("the first page is at most a hundred, with the total", async () => {
  const { client } = await startPair({ emulator: { company: generateCompany({ people: 130 }) } });
  const page = await client.readFirstPage();
  expect(page.employees).toHaveLength(100);
  expect(page.total).toBe(130);
});

test("changes between two reads show: hired, promoted, moved, renamed, let go, deleted", async () => {
  const company = new Company({ name: "Tiny", domain: "tiny.example" });
  const boss = company.hire({ firstName: "Bo", lastName: "Ss", title: "Boss" });
  const first = company.hire({ firstName: "Al", lastName: "Pha", managerId: boss });
  const second = company.hire({ firstName: "Be", lastName: "Ta" });
  const { client } = await startPair({ emulator: { company } });
  await client.readEmployees();
  company.promote(first, "Lead");
  company.move(first, null);
  company.rename(first, { lastName: "Phi" });
  company.leave(second, { date: "2020-01-31" });
  company.remove(boss);
  const joined = company.hire({ firstName: "Ga", lastName: "Mma", managerId: first });
  const { employees } = await client.readEmployees();
  expect(employees).toMatchObject([
    { externalId: String(first), lastName: "Phi", title: "Lead", managerExternalId: null },
    { externalId: String(second), status: "inactive", endDate: "2020-01-31" },
    { externalId: String(joined), managerExternalId: String(first), status: "active" },
  ]);
});

test("tens of thousands are read as fast as the limits allow, and Personio never has to say 429", { timeout: 60_000 }, async () => {
  const clock = createClock();
  let underway = 0;
  const counting: typeof fetch = async (url, init) => {
    underway++;
    return fetch(url, init).finally(() => underway--);
  };
  // Time stands still while a request travels, or it would arrive long after it was sent.
  const sleep = async (ms: number) => {
    while (underway > 0) await setImmediate();
    await clock.sleep(ms);
  };
  const { client, emulator, statuses } = await startPair({
    emulator: { company: generateCompany({ people: 30_500 }), now: clock.now }, client: { now: clock.now, sleep, fetch: counting },
  });
  const began = clock.now();
  const { employees } = await client.readEmployees();
  expect(employees).toHaveLength(30_500);
  expect(new Set(statuses("employees"))).toEqual(new Set([200]));
  // One more than pages: the last one is full, so that the one past it is looked at.
  expect(emulator.requests).toHaveLength(1 + 306);
  // 300 in the first minute, 5 more right after it.
  expect(clock.now() - began).toBeLessThan(60_000 * 1.3);
});
