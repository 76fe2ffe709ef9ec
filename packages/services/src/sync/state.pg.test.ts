import { Company } from "@treeline/personio-emulator/company";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pauseConnection } from "../connection/pause.ts";
import type { Context } from "../context.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { approveRun } from "./approve.ts";
import { enqueueDue } from "./schedule.ts";
import { startRun } from "./start.ts";
import { getSyncState } from "./state.ts";
import type { SyncTrouble } from "./sync-state.ts";
import { watchSyncState } from "./watch.ts";

const HOUR_MS = 3_600_000;

let world: World;
let viewer: Context;
let connectionId: string;
let runId: string;
const people: number[] = [];

beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  for (let n = 0; n < 30; n++) people.push(company.hire({ firstName: `P${n}`, lastName: "Ahn", hireDate: "2019-01-01", title: "Engineer" }));
  world = await startWorld({ company });
  viewer = await world.addMember("viewer", world.organizationId);
});
afterAll(() => world.stop());

const state = (ctx: Context = world.admin) => runQuery(ctx, getSyncState, { organizationId: world.organizationId });
const pause = (paused: boolean) => runCommand(world.admin, pauseConnection, { organizationId: world.organizationId, connectionId, paused });
const trouble = async <K extends SyncTrouble["kind"]>(kind: K, ctx?: Context) =>
  (await state(ctx)).troubles.find((one): one is Extract<SyncTrouble, { kind: K }> => one.kind === kind);

test("case S1: from nothing to the first import", async () => {
  expect(await state()).toMatchObject({ state: "not-connected", troubles: [], lastSuccessAt: null });
  ({ connectionId, runId } = await world.connect());
  expect(await state()).toMatchObject({ state: "running", running: { runId, state: "queued" } });
  await world.execute(runId);
  expect(await state()).toMatchObject({ state: "in-step", running: null, troubles: [] });
});

test("case S2: a held run is the state until somebody decides; who that may be is named, and a viewer reads no reason", async () => {
  const gone = people.splice(0, 20);
  for (const id of gone) world.company.remove(id);
  const held = await world.sync(connectionId);
  expect(await state()).toMatchObject({ state: "held", mayAct: true, troubles: [{ kind: "held", runId: held.id, deciders: { names: [], more: 0 } }] });
  expect((await trouble("held"))?.reason).toContain("20 of 30 people");
  const kim = await world.addMember("owner", world.organizationId);
  expect((await trouble("held"))?.deciders.names).toEqual([expect.stringContaining("owner")]);
  expect((await trouble("held", kim))?.deciders.names).toEqual([expect.stringContaining("admin")]);
  expect(await trouble("held", viewer)).toMatchObject({ reason: null, deciders: { names: [expect.stringContaining("owner"), expect.stringContaining("admin")], more: 0 } });
  world.emulator.faults.set({ kind: "500" });
  await world.sync(connectionId);
  world.emulator.faults.clear();
  expect((await state()).troubles.map(({ kind }) => kind)).toEqual(["held", "failing"]);
  await runCommand(world.admin, approveRun, { organizationId: world.organizationId, runId: held.id });
  expect((await state()).troubles.map(({ kind }) => kind)).toEqual(["failing"]);
  await world.execute(held.id);
  expect((await state()).state).toBe("in-step");
});

test("case S3: a press that fails again is a new occurrence, a retry of the schedule is not, a success ends it", async () => {
  world.emulator.faults.set({ kind: "500" });
  await world.sync(connectionId);
  const first = await trouble("failing");
  expect(first).toMatchObject({ since: world.system.now().toISOString(), error: { code: "unavailable" } });
  expect(Date.parse(first?.nextDueAt ?? "")).toBeGreaterThan(world.system.now().getTime());
  expect(await trouble("failing", viewer)).toMatchObject({ id: first?.id, error: null });
  world.moveClock(5 * 60_000);
  expect(await enqueueDue(world.system)).toBe(1);
  await world.execute((await world.runs()).runs[0]?.id ?? "");
  expect((await trouble("failing"))?.id).toBe(first?.id);
  world.moveClock(1_000);
  await world.sync(connectionId);
  expect((await trouble("failing"))?.id).not.toBe(first?.id);
  world.emulator.faults.clear();
  await world.sync(connectionId);
  expect((await state()).troubles).toEqual([]);
});

test("case S3: a refused credential is the state until a run succeeds", async () => {
  world.moveClock(HOUR_MS);
  world.emulator.faults.set({ kind: "token-expired" });
  world.emulator.faults.set({ kind: "wrong-secret" });
  await world.sync(connectionId);
  expect(await state()).toMatchObject({ state: "refused", nextDueAt: null, troubles: [{ kind: "refused" }] });
  world.emulator.faults.clear();
  const { runId: again } = await runCommand(world.admin, startRun, { organizationId: world.organizationId, connectionId });
  expect(await state()).toMatchObject({ state: "refused", running: { runId: again } });
  await world.execute(again);
  expect(await state()).toMatchObject({ state: "in-step" });
});

test("case S7: a pause says by whom and since when, and comes back as another one", async () => {
  await pause(true);
  const first = await trouble("paused");
  expect(first).toMatchObject({ since: world.system.now().toISOString(), by: expect.stringContaining("admin") });
  expect(await trouble("paused", viewer)).toMatchObject({ by: null });
  await pause(false);
  expect((await state()).state).toBe("in-step");
  world.moveClock(HOUR_MS);
  await pause(true);
  expect((await trouble("paused"))?.id).not.toBe(first?.id);
  await pause(false);
});

test("case S2: whoever watches is told of a press, a decision and an end at once, and a removed member no more", async () => {
  const stop = new AbortController();
  const watched = watchSyncState(viewer, { organizationId: world.organizationId }, stop.signal);
  const next = async () => (await watched.next()).value?.state;
  expect(await next()).toBe("in-step");
  const { runId: pressed } = await runCommand(world.admin, startRun, { organizationId: world.organizationId, connectionId });
  expect(await next()).toBe("running");
  const executed = world.execute(pressed);
  for (let seen = await next(); seen !== "in-step"; seen = await next()) expect(seen).toBe("running");
  await executed;
  if (viewer.actor.kind === "member") await world.root`delete from member where user_id = ${viewer.actor.userId}`;
  await pause(true);
  await expect(watched.next()).rejects.toMatchObject({ code: "NOT_FOUND" });
  stop.abort();
});
