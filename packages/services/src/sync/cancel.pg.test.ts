import { Company } from "@treeline/personio-emulator/company";
import { DEMO_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { realSleep } from "@treeline/personio/clock";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Context } from "../context.ts";
import { mailKinds } from "../mail/testing.ts";
import type { StopPoint } from "../stop-points.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { approveRun } from "./approve.ts";
import { cancelRun } from "./cancel.ts";
import { executeRun } from "./execute.ts";
import { getRun } from "./get.ts";
import { startRun } from "./start.ts";
import { getSyncState } from "./state.ts";

let world: World;
let connectionId: string;
let importId: string;
beforeEach(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  const boss = company.hire({ firstName: "Ada", lastName: "Ahn", title: "CEO", hireDate: "2019-01-01" });
  for (const lastName of ["Berg", "Celik", "Diaz"]) company.hire({ firstName: "Ben", lastName, title: "Engineer", managerId: boss, hireDate: "2020-01-01" });
  world = await startWorld({ company, credentials: [{ ...DEMO_CREDENTIAL }], limits: false });
  ({ connectionId, runId: importId } = await world.connect());
});
afterEach(() => world.stop());

const never = new AbortController().signal;
const soon = { timeout: 10_000, interval: 20 };
const press = async () => (await runCommand(world.admin, startRun, { organizationId: world.organizationId, connectionId })).runId;
const view = (runId: string) => runQuery(world.admin, getRun, { organizationId: world.organizationId, runId });
const cancel = (runId: string, by: Context = world.admin) => runCommand(by, cancelRun, { organizationId: world.organizationId, runId });
const link = async () => (await world.root`select failures_in_row, failing_since, paused_reason, next_due_at, mailed_reasons from connection`)[0];
const chart = () => world.root`select external_id, seat, name, title, manager_id, xmin::text from person order by external_id`;
/** Works on a run as a worker does; `at` is called at its stop points. */
const work = (runId: string, over: Partial<Context> = {}) => executeRun({ ...world.system, ...over }, { organizationId: world.organizationId, runId }, never);
/** Works on a run and cancels it once at the stop point. */
const cancelledAt = async (runId: string, point: StopPoint) => {
  let done = false;
  await work(runId, {
    at: async (reached) => {
      if (reached !== point || done) return;
      done = true;
      await cancel(runId);
    },
  });
  return view(runId);
};

test("security M7 [X11]: an admin cancels a run that waits: it says who, its job finds nothing to do, and the next press starts another", async () => {
  await world.execute(importId);
  const runId = await press();
  const before = await link();
  expect(await cancel(runId)).toEqual({ runId, nextRunId: null });
  const by = await world.root`select name from "user" where id = ${world.admin.actor.kind === "member" ? world.admin.actor.userId : ""}`;
  expect(await view(runId)).toMatchObject({ state: "cancelled", decidedBy: by[0]?.["name"], decidedAt: world.system.now().toISOString(), startedAt: null, finishedAt: world.system.now().toISOString(), error: null });
  world.company.hire({ firstName: "Eva", lastName: "Ek", title: "Designer", hireDate: "2020-01-01" });
  expect((await world.execute(runId)).state).toBe("cancelled");
  expect((await world.people()).has("Eva Ek")).toBe(false);
  expect(await link()).toEqual(before);
  const next = await press();
  expect(next).not.toBe(runId);
  expect(await world.execute(next)).toMatchObject({ state: "succeeded", counts: { joined: 1 } });
  const [entry] = await world.root`select actor, subject from audit_entry where verb = 'sync.cancel'`;
  expect(entry).toEqual({ actor: `member:${world.admin.actor.kind === "member" ? world.admin.actor.userId : ""}`, subject: { runId } });
});

test.for([
  ["hangs", { kind: "slow", delayMs: 600_000 }],
  ["asks to wait before another try", { kind: "429", retryAfterSeconds: 15 }],
  ["is down", { kind: "502" }],
] as const)("security M7: an admin cancels a run while Personio %s: reading ends, and it is no failure", async ([, fault]) => {
  await world.execute(importId);
  await mailKinds(world);
  const before = await chart();
  world.emulator.faults.set(fault);
  const runId = await press();
  const working = work(runId, { sleep: realSleep });
  await expect.poll(() => world.emulator.requests.length > 0 && view(runId), soon).toMatchObject({ state: "running" });
  await cancel(runId);
  await working;
  expect((await view(runId)).state).toBe("cancelled");
  expect(await chart()).toEqual(before);
  expect(await link()).toMatchObject({ failures_in_row: 0, failing_since: null, paused_reason: null, next_due_at: expect.any(Date), mailed_reasons: [] });
  expect(await mailKinds(world)).toEqual([]);
  world.emulator.faults.clear();
  expect((await world.sync(connectionId)).state).toBe("succeeded");
});

test.for(["leased", "read"] as const)("security M7: a run that an admin cancels at '%s' applies nothing", async (point) => {
  await world.execute(importId);
  const before = await chart();
  world.company.hire({ firstName: "Eva", lastName: "Ek", title: "Designer", hireDate: "2020-01-01" });
  expect((await cancelledAt(await press(), point)).state).toBe("cancelled");
  expect(await chart()).toEqual(before);
});

test("security M7: an admin cancels a run that fails at that moment: it is cancelled, and no failure", async () => {
  await world.execute(importId);
  world.emulator.faults.set({ kind: "missing-right" });
  expect(await cancelledAt(await press(), "failing")).toMatchObject({ state: "cancelled", error: null });
  expect(await link()).toMatchObject({ failures_in_row: 0, failing_since: null });
});

test.for(["planned", "written"] as const)("security M7: a run that an admin cancels at '%s' is applied whole, and the answer says so", async (point) => {
  await world.execute(importId);
  world.company.hire({ firstName: "Eva", lastName: "Ek", title: "Designer", hireDate: "2020-01-01" });
  const runId = await press();
  let asked: Promise<unknown> = Promise.resolve();
  await work(runId, {
    at: async (reached) => {
      if (reached !== point) return;
      asked = cancel(runId).catch((error: unknown) => error);
      // The transaction goes on once the command waits for it.
      await expect.poll(async () => (await world.root`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() and query like '%for no key update%'`).length, soon).toBe(1);
    },
  });
  expect(await asked).toMatchObject({ code: "CONFLICT", reason: "ended", message: expect.stringContaining("ended before it could be cancelled") });
  expect(await view(runId)).toMatchObject({ state: "succeeded", counts: { joined: 1 } });
});

test("security M7: a run is cancelled once, by admins of the organization alone, and not after its end", async () => {
  const runId = importId;
  const [member, viewer] = [await world.addMember("member", world.organizationId), await world.addMember("viewer", world.organizationId)];
  for (const other of [member, viewer]) await expect(cancel(runId, other)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const elsewhere = await world.addOrganization();
  const stranger = await world.addMember("owner", elsewhere);
  await expect(cancel(runId, stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(runCommand(stranger, cancelRun, { organizationId: elsewhere, runId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(cancel("not an id")).rejects.toMatchObject({ code: "NOT_FOUND" });
  const [first, second] = await Promise.allSettled([cancel(runId), cancel(runId)]);
  expect([first, second].filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(cancel(runId)).rejects.toMatchObject({ code: "CONFLICT", reason: "ended", message: "This sync has already been cancelled." });
  expect(await world.root`select from audit_entry where verb = 'sync.cancel'`).toHaveLength(1);
  const done = await world.sync(connectionId);
  await expect(cancel(done.id)).rejects.toMatchObject({ code: "CONFLICT", reason: "ended" });
});

test("security M7: cancelled, a first import sends no mail and leaves nothing, and the next one is the first", async () => {
  expect((await cancelledAt(importId, "read")).state).toBe("cancelled");
  expect(await mailKinds(world)).toEqual([]);
  expect(await chart()).toEqual([]);
  expect(await runQuery(world.admin, getSyncState, { organizationId: world.organizationId })).toMatchObject({ state: "unread", troubles: [], running: null, nextDueAt: expect.any(String) });
  expect(await world.sync(connectionId)).toMatchObject({ state: "succeeded", counts: { joined: 4 } });
  expect(await mailKinds(world)).toEqual(["import-done"]);
});

test("security M7: a run that waits behind a cancelled one starts, and may be cancelled alone", async () => {
  await world.execute(importId);
  const first = await press();
  let behind = "";
  await work(first, {
    at: async (point) => {
      if (point !== "leased") return;
      behind = await press();
      await cancel(behind);
      behind = await press();
      expect(await cancel(first)).toEqual({ runId: first, nextRunId: behind });
    },
  });
  expect([(await view(first)).state, await view(behind)]).toMatchObject(["cancelled", { state: "queued", followUp: false }]);
  expect((await world.execute(behind)).state).toBe("succeeded");
});

test("security M7: a held run is discarded, not cancelled; approved, an admin cancels it and the next sync asks again", async () => {
  await world.execute(importId);
  for (const { id } of world.company.all().slice(-2)) world.company.remove(id);
  const held = await world.sync(connectionId);
  expect(held.state).toBe("held");
  await expect(cancel(held.id)).rejects.toMatchObject({ code: "CONFLICT", reason: "held", action: "Discard it on its page, or apply it." });
  await runCommand(world.admin, approveRun, { organizationId: world.organizationId, runId: held.id });
  expect(await runQuery(world.admin, getSyncState, { organizationId: world.organizationId })).toMatchObject({ running: { runId: held.id, approved: true } });
  expect((await cancelledAt(held.id, "read")).state).toBe("cancelled");
  expect((await world.people()).size).toBe(4);
  await expect(runCommand(world.admin, approveRun, { organizationId: world.organizationId, runId: held.id })).rejects.toMatchObject({ code: "CONFLICT", reason: "not-held" });
  expect((await world.sync(connectionId)).state).toBe("held");
});

test("security M7: a worker that missed the notification finds out with the next renewal of its lease", async () => {
  world.emulator.faults.set({ kind: "slow", delayMs: 600_000 });
  const working = work(importId, { leaseMs: 400 });
  await expect.poll(async () => (await view(importId)).state, soon).toBe("running");
  await world.root`update run set state = 'cancelled', finished_at = now(), lease = lease + 1, lease_until = null where id = ${importId}`;
  await working;
  expect((await view(importId)).state).toBe("cancelled");
});
