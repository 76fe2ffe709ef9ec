import { expect, test } from "vitest";
import { Company } from "./company.ts";
import { DEMO_CREDENTIAL, EVERYTHING_CREDENTIAL, THEORG_CREDENTIAL } from "./credential.ts";
import { generateCompany } from "./generate.ts";
import { startTest } from "./testing.ts";

const LIST = "/v1/company/employees";

test("fifty a page unless asked, a hundred at most, items as offset, pages counted from 0", async () => {
  const { get, signIn, emulator } = await startTest({ company: generateCompany({ people: 130 }) });
  const token = await signIn(DEMO_CREDENTIAL);
  const ids = emulator.company.all().map(({ id }) => id);
  const page = async (query: string) => (await get(LIST + query, token)).body;
  expect((await page("")).data).toHaveLength(50);
  const second = await page("?limit=100&offset=100");
  expect(second.metadata).toEqual({ total_elements: 130, current_page: 1, total_pages: 2 });
  expect(second.data.map((row: { attributes: { id: { value: number } } }) => row.attributes.id.value)).toEqual(ids.slice(100));
  expect((await page("?limit=100&offset=500")).data).toEqual([]);
  expect((await get(`${LIST}?limit=101`, token)).status).toBe(422);
});

test("a key that isn't ticked is absent, and attributes[] narrows what is left", async () => {
  const { get, signIn } = await startTest();
  const token = await signIn(THEORG_CREDENTIAL);
  const keys = async (query: string) => Object.keys((await get(`${LIST}?limit=1${query}`, token)).body.data[0].attributes).sort();
  expect(await keys("")).toEqual(["id", ...THEORG_CREDENTIAL.attributes].sort());
  expect(await keys("&attributes%5B%5D=first_name&attributes[]=email")).toEqual(["first_name", "id"]);
  expect((await get(`${LIST}/attributes`, token)).body.data.map(({ key }: { key: string }) => key).sort()).toEqual([...THEORG_CREDENTIAL.attributes].sort());
});

test("a supervisor brings the names that may be read, and a deleted one the id alone", async () => {
  const company = new Company({ name: "Tiny", domain: "tiny.example" });
  const boss = company.hire({ firstName: "Bo", lastName: "Ss" });
  const worker = company.hire({ firstName: "Wo", lastName: "Rk", managerId: boss });
  const { get, signIn } = await startTest({ company });
  const [all, some] = [await signIn(DEMO_CREDENTIAL), await signIn({ ...EVERYTHING_CREDENTIAL })];
  const supervisor = async (token: string) => (await get(`${LIST}/${worker}`, token)).body.data.attributes.supervisor.value;
  expect(Object.keys((await supervisor(all)).attributes)).toEqual(["id", "first_name", "last_name", "preferred_name", "email"]);
  company.remove(boss);
  expect(await supervisor(some)).toEqual({ type: "Employee", attributes: { id: { label: "ID", value: boss, type: "integer", universal_id: "id" } } });
});

test("days are midnight at the office, with the offset of that day", async () => {
  const company = new Company({ name: "Tiny", domain: "tiny.example" });
  for (const [office, hireDate] of [["Berlin", "2022-03-27"], ["Berlin", "2022-03-28"], ["London", "2022-10-30"], ["London", "2022-10-31"], ["Lagos", "2022-07-01"]] as const) company.hire({ office, hireDate });
  const { get, signIn } = await startTest({ company });
  const { body } = await get(LIST, await signIn(DEMO_CREDENTIAL));
  expect(body.data.map((row: { attributes: { hire_date: { value: string } } }) => row.attributes.hire_date.value)).toEqual([
    "2022-03-27T00:00:00+01:00", "2022-03-28T00:00:00+02:00", "2022-10-30T00:00:00+01:00", "2022-10-31T00:00:00+00:00", "2022-07-01T00:00:00+01:00",
  ]);
});

test("fifteen a second and three hundred a minute per credential, unless limits are off", async () => {
  const { get, signIn, pass, emulator } = await startTest();
  const token = await signIn(DEMO_CREDENTIAL);
  const ask = async (times: number, as = token) => Promise.all(Array.from({ length: times }, async () => (await get(`${LIST}?limit=1`, as)).status));
  expect(await ask(15)).not.toContain(429);
  expect(await ask(1)).toEqual([429]);
  expect(await ask(1, await signIn(THEORG_CREDENTIAL))).toEqual([200]);
  for (let second = 1; second < 20; second++) {
    pass(1_000);
    expect(await ask(15)).not.toContain(429);
  }
  pass(1_000);
  expect(await ask(1)).toEqual([429]);
  emulator.limits.enabled = false;
  expect(await ask(1)).toEqual([200]);
  emulator.limits.enabled = true;
  pass(40_001);
  expect(await ask(1)).toEqual([200]);
});

test("somebody by e-mail, and those changed since", async () => {
  const { get, signIn, emulator, pass } = await startTest();
  const token = await signIn(DEMO_CREDENTIAL);
  const names = async (query: string) => (await get(LIST + query, token)).body.data.map((row: { attributes: { last_name: { value: string } } }) => row.attributes.last_name.value);
  expect(await names("?email=ada.lindqvist@nordlicht.example")).toEqual(["Lindqvist"]);
  pass(3_600_000);
  const someone = emulator.company.all()[3];
  emulator.company.promote(someone?.id ?? 0, "VP Infrastructure");
  expect(await names("?updated_since=2026-11-22T09:30:00")).toEqual([someone?.lastName]);
});

test("pictures need the token and the tick, are drawn once, and come in the width asked for", async () => {
  const { get, signIn, emulator } = await startTest();
  const path = `${LIST}/${emulator.company.all()[0]?.id}/profile-picture`;
  expect((await get(path)).status).toBe(401);
  const token = await signIn(DEMO_CREDENTIAL);
  const bytes = async (from: string) => Buffer.from(await (await fetch(emulator.url + from, { headers: { authorization: `Bearer ${token}` } })).arrayBuffer());
  const [first, again, small] = [await bytes(path), await bytes(path), await bytes(`${path}/64`)];
  expect(again.equals(first)).toBe(true);
  expect([first.readUInt32BE(16), small.readUInt32BE(16)]).toEqual([320, 64]);
  emulator.credentials.push({ clientId: "a", clientSecret: "b", attributes: ["first_name"] });
  expect((await get(path, await signIn({ clientId: "a", clientSecret: "b" }))).status).toBe(404);
});

test("an office is labelled Workplace, and a preferred name that isn't set is null", async () => {
  const company = new Company({ name: "Tiny", domain: "tiny.example" });
  const someone = company.hire({ firstName: "Bo", lastName: "Ss", office: "Berlin" });
  const { get, signIn } = await startTest({ company });
  const { attributes } = (await get(`${LIST}/${someone}`, await signIn(EVERYTHING_CREDENTIAL))).body.data;
  expect([attributes.office.label, attributes.office.value.attributes.name, attributes.preferred_name.value]).toEqual(["Workplace", "Berlin", null]);
});

test("hidden rows are missing inside their page and counted, and a total may be above all", async () => {
  const { get, signIn, emulator } = await startTest({ company: generateCompany({ people: 130 }) });
  const token = await signIn(DEMO_CREDENTIAL);
  emulator.faults.set({ kind: "hidden-rows" });
  const first = (await get(`${LIST}?limit=100`, token)).body;
  expect([first.data.length, first.metadata.total_elements]).toEqual([90, 130]);
  emulator.faults.clear();
  emulator.faults.set({ kind: "total-above" });
  expect((await get(`${LIST}?limit=100`, token)).body.metadata.total_elements).toBe(180);
});
