import { DEMO_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { generateCompany } from "@treeline/personio-emulator/generate";
import type { Fault } from "@treeline/personio-emulator/faults";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { checkConnection } from "../connection/check.ts";
import { getConnection } from "../connection/get.ts";
import { replaceCredential } from "../connection/replace-credential.ts";
import { listFindings } from "../findings/list.ts";
import { mailKinds } from "../mail/testing.ts";
import { refreshPerson } from "../people/refresh.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { approveRun } from "./approve.ts";

const PEOPLE = 240;

let world: World;
let connectionId: string;

beforeAll(async () => {
  world = await startWorld({ company: generateCompany({ people: PEOPLE }), credentials: [{ ...DEMO_CREDENTIAL }], limits: false });
  const connected = await world.connect();
  connectionId = connected.connectionId;
  await world.execute(connected.runId);
  await mailKinds(world);
});
afterEach(async () => {
  world.emulator.faults.clear();
  // These tests ask for more tokens than Personio allows in a minute.
  await world.root`delete from request_slot`;
  expect((await world.sync(connectionId)).state).toBe("succeeded");
  await mailKinds(world);
  world.logged.length = 0;
});
afterAll(() => world.stop());

const link = async () => (await runQuery(world.admin, getConnection, { organizationId: world.organizationId })).connection;
const present = async () => (await world.root`select count(*)::int as n from person where seat = 'person'`)[0]?.["n"];
const findings = async () => (await runQuery(world.admin, listFindings, { organizationId: world.organizationId })).findings;
const logs = (text: string) => world.logged.filter((line) => line.includes(text));
const someone = () => world.company.all().find(({ status, managerId }) => status === "active" && managerId !== null);

const HARMLESS: [id: string, what: string, faults: Fault[], code: string][] = [
  ["P1", "a proxy's 403 on the token request", [{ kind: "html-403", path: "/v1/auth" }], "unavailable"],
  ["P2", "a proxy's 403 on the list", [{ kind: "html-403" }], "unavailable"],
  ["P3", "401 “Unauthorized Request”", [{ kind: "unauthorized-request" }], "missing-right"],
  ["P6", "404 on all of v1", [{ kind: "v1-404" }], "api-retired"],
  ["P6", "410 on all of v1", [{ kind: "v1-410" }], "api-retired"],
  ["P6", "a redirect to another host", [{ kind: "redirect" }], "api-retired"],
];

test.each(HARMLESS)("case %s: %s fails the run, pauses no schedule, and mails nothing but that reading fails, after the third time", async (_, __, faults, code) => {
  for (const fault of faults) world.emulator.faults.set(fault);
  const before = await present();
  const run = await world.sync(connectionId);
  expect(run).toMatchObject({ state: "failed", error: { code, message: expect.stringMatching(/\.$/), action: expect.stringMatching(/\.$/) } });
  expect(await link()).toMatchObject({ pausedReason: null, nextDueAt: expect.any(String) });
  expect(await mailKinds(world)).toEqual([]);
  await world.sync(connectionId);
  await world.sync(connectionId);
  expect(await mailKinds(world)).toEqual(["failing"]);
  expect(await link()).toMatchObject({ pausedReason: null, nextDueAt: expect.any(String) });
  expect(await present()).toBe(before);
});

test("case P1: one stray 401 on the token request stops no run and no check of a credential", async () => {
  world.emulator.faults.set({ kind: "auth-401", times: 1 });
  expect((await world.sync(connectionId)).state).toBe("succeeded");
  world.emulator.faults.set({ kind: "auth-401", times: 1 });
  const { clientId, clientSecret } = DEMO_CREDENTIAL;
  expect(await runCommand(world.admin, checkConnection, { organizationId: world.organizationId, provider: "personio", clientId, clientSecret })).toMatchObject({ canImport: true });
  expect(await mailKinds(world)).toEqual([]);
});

test("case P4: a total above what is listed is taken after two equal readings, with a finding that ends with it", async () => {
  world.emulator.faults.set({ kind: "total-above" });
  for (let at = 0; at < 2; at++) expect(await world.sync(connectionId)).toMatchObject({ state: "succeeded", counts: { left: 0, unchanged: PEOPLE } });
  expect(await findings()).toContainEqual(expect.objectContaining({ kind: "hidden-rows", people: [], advice: expect.stringContaining("legal entities") }));
  expect(logs("counts more employees than it lists").length).toBeGreaterThan(0);
  expect(logs("counts more employees than it lists")[0]).toContain('"hidden":50');
  world.emulator.faults.clear();
  await world.sync(connectionId);
  expect((await findings()).filter(({ kind }) => kind === "hidden-rows")).toEqual([]);
});

test("case P4: while rows are hidden a single person who is missing waits for a member; applied, they leave, and one marked as left does so by itself", async () => {
  const [missing, said] = world.company.all().filter(({ status }) => status === "active").slice(-2);
  world.emulator.faults.set({ kind: "total-above" });
  expect((await world.sync(connectionId)).state).toBe("succeeded");
  world.company.leave(said?.id ?? 0, { date: "2026-01-01" });
  expect(await world.sync(connectionId)).toMatchObject({ state: "succeeded", counts: { left: 1 } });
  world.company.remove(missing?.id ?? 0);
  const held = await world.sync(connectionId);
  expect(held).toMatchObject({ state: "held", counts: { left: 1 }, reasons: [expect.objectContaining({ kind: "unsaid-leaves", count: 1, limit: 0 })] });
  expect(await present()).toBe(PEOPLE - 1);
  await runCommand(world.admin, approveRun, { organizationId: world.organizationId, runId: held.id });
  expect(await world.execute(held.id)).toMatchObject({ state: "succeeded", counts: { left: 1 } });
  expect(await present()).toBe(PEOPLE - 2);
});

test("case P4: people hidden inside a page are held, and an order that changes changes nobody", async () => {
  const before = await present();
  world.emulator.faults.set({ kind: "hidden-rows" });
  expect((await world.sync(connectionId)).state).toBe("held");
  expect(await present()).toBe(before);
  world.emulator.faults.clear();
  world.emulator.faults.set({ kind: "unstable-order" });
  expect(await world.sync(connectionId)).toMatchObject({ state: "succeeded", counts: { joined: 0, changed: 0, left: 0 } });
});

test("case P5: 403 on the list of attributes alone stops neither a sync nor a check nor a new credential", async () => {
  world.emulator.faults.set({ kind: "attributes-403" });
  const run = await world.sync(connectionId);
  expect(run).toMatchObject({ state: "succeeded", reasons: [] });
  const { clientId, clientSecret } = DEMO_CREDENTIAL;
  const check = await runCommand(world.admin, checkConnection, { organizationId: world.organizationId, provider: "personio", clientId, clientSecret });
  expect(check).toMatchObject({ canImport: true, excessKnown: false });
  expect(check.attributes.map(({ state }) => state)).toEqual(Array.from({ length: 10 }, () => "ready"));
  const { runId } = await runCommand(world.admin, replaceCredential, { organizationId: world.organizationId, connectionId, clientId, clientSecret });
  expect(await world.execute(runId)).toMatchObject({ state: "succeeded", reasons: [] });
});

test("case P6: operators find a line that says what to look at", async () => {
  world.emulator.faults.set({ kind: "v1-410" });
  await world.sync(connectionId);
  const [line] = logs("Personio's API is gone or has moved");
  expect(JSON.parse(line ?? "{}")).toMatchObject({ level: 50, failure: { code: "api-retired", status: 410 }, personio: world.emulator.url });
});

test("case P7: an announced end is logged once for each address, however many runs see it", async () => {
  world.emulator.faults.set({ kind: "sunset" });
  for (let at = 0; at < 3; at++) expect((await world.sync(connectionId)).state).toBe("succeeded");
  await expect.poll(() => logs("announces the end").length).toBe(3);
  expect(logs("announces the end").map((line) => JSON.parse(line).personio).sort()).toEqual(["/v1/auth", "/v1/company/employees", "/v1/company/employees/attributes"]);
  expect(JSON.parse(logs("announces the end")[0] ?? "{}")).toMatchObject({ level: 40, sunset: expect.stringContaining("2027"), deprecation: expect.any(String) });
});

test("case P9: a record that isn't found is nobody: the refresh says so and changes nothing", async () => {
  const [row] = await world.root`select id from person where seat = 'person' and external_id = ${String(someone()?.id)}`;
  world.emulator.faults.set({ kind: "record-404" });
  const { steps, changeId } = await runCommand(world.admin, refreshPerson, { organizationId: world.organizationId, personId: String(row?.["id"]) });
  expect(changeId).toBeNull();
  expect(steps.find(({ step }) => step === "presence")).toMatchObject({ ok: false, text: expect.stringContaining("doesn't list this person any more") });
});

test("case P10: a zero date as last day keeps the person on the chart, in step with Personio, and is reported", async () => {
  const one = someone();
  world.company.update(one?.id ?? 0, { title: "Keeper of Zeros", raw: { termination_date: "0000-00-00T00:00:00+00:00" } });
  expect(await world.sync(connectionId)).toMatchObject({ state: "succeeded", counts: { changed: 1, left: 0 } });
  const [row] = await world.root`select title, seat from person where external_id = ${String(one?.id)}`;
  expect(row).toMatchObject({ title: "Keeper of Zeros", seat: "person" });
  expect(await findings()).toContainEqual(expect.objectContaining({ kind: "unreadable-row", people: [expect.objectContaining({ externalId: String(one?.id) })] }));
  world.company.update(one?.id ?? 0, { raw: {} });
});
