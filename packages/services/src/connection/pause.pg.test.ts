import { Company } from "@treeline/personio-emulator/company";
import { DEMO_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { afterAll, beforeAll, expect, test } from "vitest";
import { enqueueDue } from "../sync/schedule.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { getConnection } from "./get.ts";
import { pauseConnection } from "./pause.ts";
import { replaceCredential } from "./replace-credential.ts";
import { updateConnection } from "./update.ts";

const HOUR_MS = 3_600_000;

let world: World;
let connectionId: string;

beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  company.hire({ firstName: "Ada", lastName: "Ahn", hireDate: "2019-01-01" });
  world = await startWorld({ company });
  const connected = await world.connect();
  connectionId = connected.connectionId;
  await world.execute(connected.runId);
});
afterAll(() => world.stop());

const pause = (paused: boolean) => runCommand(world.admin, pauseConnection, { organizationId: world.organizationId, connectionId, paused });
const now = async () => (await runQuery(world.admin, getConnection, { organizationId: world.organizationId })).connection;
const hoursToNext = async () => (Date.parse((await now())?.nextDueAt ?? "") - world.system.now().getTime()) / HOUR_MS;

test("a member's pause stops the schedule; the button still works, and its success does not end the pause", async () => {
  await pause(true);
  expect(await now()).toMatchObject({ pausedReason: "by-member", nextDueAt: null });
  world.moveClock(7 * HOUR_MS);
  expect(await enqueueDue(world.system)).toBe(0);
  expect((await world.sync(connectionId)).state).toBe("succeeded");
  expect(await now()).toMatchObject({ pausedReason: "by-member", nextDueAt: null });
});

test("resumed, it goes on as if it had never stopped: at its slot, or at once when that has passed", async () => {
  world.moveClock(2 * HOUR_MS);
  await pause(false);
  expect(await hoursToNext()).toBeGreaterThanOrEqual(4);
  expect(await hoursToNext()).toBeLessThan(4.1);
  expect((await now())?.pausedReason).toBeNull();
  await pause(true);
  world.moveClock(5 * HOUR_MS);
  await pause(false);
  expect(await hoursToNext()).toBe(0);
  expect(await enqueueDue(world.system)).toBe(1);
});

test("resuming what was not paused moves no slot", async () => {
  const before = (await now())?.nextDueAt;
  await pause(false);
  expect((await now())?.nextDueAt).toBe(before);
});

test("with a refused credential there is nothing to resume: the button tries at once, and one success goes on", async () => {
  world.emulator.faults.set({ kind: "token-expired" });
  world.emulator.faults.set({ kind: "wrong-secret" });
  expect((await world.sync(connectionId)).error?.code).toBe("credential-refused");
  expect(await now()).toMatchObject({ pausedReason: "credential-refused", nextDueAt: null });
  await expect(pause(false)).rejects.toMatchObject({ code: "CONFLICT", reason: "credential-refused", action: expect.stringContaining("Replace credential") });
  expect((await world.sync(connectionId)).state).toBe("failed");
  world.emulator.faults.clear();
  expect((await world.sync(connectionId)).state).toBe("succeeded");
  expect((await now())?.pausedReason).toBeNull();
  expect(await hoursToNext()).toBeGreaterThanOrEqual(6);
});

test("a new credential does not end what a member paused", async () => {
  await pause(true);
  const { clientId, clientSecret } = DEMO_CREDENTIAL;
  await runCommand(world.admin, replaceCredential, { organizationId: world.organizationId, connectionId, clientId, clientSecret });
  expect(await now()).toMatchObject({ pausedReason: "by-member", nextDueAt: null });
  await pause(false);
});

test("viewers may not pause, and a stranger finds nothing", async () => {
  const viewer = await world.addMember("viewer", world.organizationId);
  const organizationId = await world.addOrganization();
  const stranger = await world.addMember("owner", organizationId);
  await expect(runCommand(viewer, pauseConnection, { organizationId: world.organizationId, connectionId, paused: true })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(runCommand(stranger, pauseConnection, { organizationId, connectionId, paused: true })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(runCommand(stranger, updateConnection, { organizationId, connectionId, webAddress: null })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an admin names Personio's address and another reader of the import's mail; only admins see the latter", async () => {
  const member = await world.addMember("member", world.organizationId);
  const change = (values: { webAddress?: string | null; importMailTo?: string | null }) =>
    runCommand(world.admin, updateConnection, updateConnection.input.parse({ organizationId: world.organizationId, connectionId, ...values }));
  await change({ webAddress: "https://nordlicht.app.personio.com/staff/details/1?tab=2", importMailTo: " hr@test.example " });
  await change({});
  expect(await now()).toMatchObject({ webAddress: "https://nordlicht.app.personio.com", importMailTo: "hr@test.example" });
  const seen = (await runQuery(member, getConnection, { organizationId: world.organizationId })).connection;
  expect(seen).toMatchObject({ webAddress: "https://nordlicht.app.personio.com", importMailTo: null, frozenKeys: [] });
  await change({ webAddress: null, importMailTo: null });
  expect(await now()).toMatchObject({ webAddress: null, importMailTo: null });
  await expect(runCommand(member, updateConnection, { organizationId: world.organizationId, connectionId })).rejects.toMatchObject({ code: "FORBIDDEN" });
});
