import { Company } from "@treeline/personio-emulator/company";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applySnapshot } from "./apply.ts";
import { executeRun } from "./execute.ts";
import { LeaseLost, takeLease } from "./lease.ts";
import { getRun } from "./get.ts";
import { listRuns } from "./list.ts";
import { enqueueDue, takeOverStale } from "./schedule.ts";
import { startRun } from "./start.ts";
import { watchRun } from "./watch.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";

let world: World;
let connectionId: string;
const never = new AbortController().signal;

beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  company.hire({ firstName: "Ada", lastName: "Ahn", title: "CEO", hireDate: "2019-01-01" });
  world = await startWorld({ company });
  const connected = await world.connect();
  connectionId = connected.connectionId;
  await world.execute(connected.runId);
});
afterAll(() => world.stop());

const press = () => runCommand(world.admin, startRun, { organizationId: world.organizationId, connectionId });
const view = (runId: string) => runQuery(world.admin, getRun, { organizationId: world.organizationId, runId });
const openRuns = () => world.root`select id from run where state in ('queued', 'running')`;
const syncJobs = async () => (await world.root`select j.payload->>'runId' as run from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'sync'`).map((row) => row["run"]);

test("[X1] presses at the same moment make one run", async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, press));
  expect(new Set(answers.map(({ runId }) => runId)).size).toBe(1);
  expect(answers.filter(({ joined }) => !joined)).toHaveLength(1);
  expect(await openRuns()).toHaveLength(1);
  await world.execute(answers[0]?.runId ?? "");
});

test("[X1] behind a running one, presses make one follow-up, which takes its place at the end", async () => {
  const { runId } = await press();
  const lease = await takeLease(world.system, world.organizationId, runId);
  expect(lease?.number).toBe(1);
  const answers = await Promise.all(Array.from({ length: 8 }, press));
  const [followUp] = new Set(answers.map((answer) => answer.runId));
  expect(answers.every((answer) => answer.runId === followUp && answer.runId !== runId)).toBe(true);
  expect(answers.filter(({ joined }) => !joined)).toHaveLength(1);
  expect(await view(followUp ?? "")).toMatchObject({ state: "queued", followUp: true, trigger: "follow-up" });
  await executeRun(world.system, { organizationId: world.organizationId, runId: followUp ?? "" }, never);
  expect((await view(followUp ?? "")).state).toBe("queued");

  world.moveClock(31_000);
  expect((await world.execute(runId)).state).toBe("succeeded");
  expect(await view(followUp ?? "")).toMatchObject({ state: "queued", followUp: false });
  expect(await syncJobs()).toContain(followUp);
  expect((await world.execute(followUp ?? "")).state).toBe("succeeded");
  expect(await openRuns()).toHaveLength(0);
});

test("[X5] a run whose worker is gone is taken up after half a minute, and the old worker can't write", async () => {
  const { runId } = await press();
  const lost = await takeLease(world.system, world.organizationId, runId);
  expect(await takeOverStale(world.system)).toBe(0);
  expect(await takeLease(world.system, world.organizationId, runId)).toBeNull();
  world.moveClock(31_000);
  expect(await takeOverStale(world.system)).toBe(1);
  expect(await syncJobs()).toContain(runId);
  expect((await world.execute(runId)).state).toBe("succeeded");

  if (!lost) throw new Error("no lease");
  const everybodyLeft = { snapshot: { employees: [], unreadable: [] }, granted: [], cost: { requests: 0, waitedMs: 0, ms: 0 } };
  await expect(applySnapshot(world.system, lost, everybodyLeft)).rejects.toBeInstanceOf(LeaseLost);
  expect((await world.people()).has("Ada Ahn")).toBe(true);
});

test("[X5] a run that ends its workers again and again fails at last, and keeps none of them busy for ever", async () => {
  const { runId } = await press();
  for (let times = 0; times < 9; times += 1) {
    expect(await takeLease(world.system, world.organizationId, runId)).not.toBeNull();
    world.moveClock(31_000);
  }
  const ended = await world.execute(runId);
  expect(ended).toMatchObject({ state: "failed", error: { code: "workers-lost", action: expect.stringContaining("memory") } });
  expect(await openRuns()).toHaveLength(0);
  expect((await world.sync(connectionId)).state).toBe("succeeded");
});

test("[X5] a worker that is asked to stop gives the run back at once", async () => {
  const { runId } = await press();
  const stop = new AbortController();
  world.emulator.faults.set({ kind: "slow", delayMs: 2_000 });
  const running = executeRun(world.system, { organizationId: world.organizationId, runId }, stop.signal);
  await expect.poll(async () => (await view(runId)).state).toBe("running");
  stop.abort();
  await running;
  world.emulator.faults.clear();
  expect((await view(runId)).state).toBe("running");
  expect(await syncJobs()).toContain(runId);
  expect((await world.execute(runId)).state).toBe("succeeded");
});

test("[X2] every six hours a run starts by itself, once", async () => {
  await world.sync(connectionId);
  world.moveClock(5.9 * 3_600_000);
  expect(await enqueueDue(world.system)).toBe(0);
  world.moveClock(0.2 * 3_600_000);
  expect(await Promise.all([enqueueDue(world.system), enqueueDue(world.system)])).toEqual(expect.arrayContaining([0, 1]));
  expect(await enqueueDue(world.system)).toBe(0);
  const { runs } = await runQuery(world.admin, listRuns, { organizationId: world.organizationId, limit: 1 });
  expect(runs[0]).toMatchObject({ trigger: "schedule", triggeredBy: null, state: "queued" });
  world.emulator.faults.set({ kind: "missing-right" });
  await world.execute(runs[0]?.id ?? "");
  world.emulator.faults.clear();
  world.moveClock(61_000);
  expect(await enqueueDue(world.system)).toBe(1);
  const { runs: [retry] } = await runQuery(world.admin, listRuns, { organizationId: world.organizationId, limit: 1 });
  expect(retry?.trigger).toBe("retry");
  expect((await world.execute(retry?.id ?? "")).state).toBe("succeeded");
});

test("a watcher sees the run at once, on the way, and at its end", async () => {
  const { runId } = await press();
  const seen: string[] = [];
  const watching = (async () => {
    for await (const one of watchRun(world.admin, { organizationId: world.organizationId, runId }, never)) seen.push(one.state);
  })();
  await expect.poll(() => seen).toEqual(["queued"]);
  await world.execute(runId);
  await watching;
  expect(seen[0]).toBe("queued");
  expect(seen).toContain("running");
  expect(seen.at(-1)).toBe("succeeded");
});

test("a run list pages from the newest; a malformed or foreign id is a missing one", async () => {
  const first = await runQuery(world.admin, listRuns, { organizationId: world.organizationId, limit: 2 });
  const second = await runQuery(world.admin, listRuns, { organizationId: world.organizationId, limit: 100, cursor: first.next });
  expect(first.runs).toHaveLength(2);
  expect(second.runs.some(({ id }) => id === first.runs[0]?.id || id === first.runs[1]?.id)).toBe(false);
  expect(second.runs.at(-1)?.trigger).toBe("set-up");
  expect(second.next).toBeNull();
  const stranger = await world.addMember("owner", await world.addOrganization());
  for (const runId of ["nonsense", "00000000-0000-7000-8000-000000000000"]) await expect(view(runId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const runId = first.runs[0]?.id ?? "";
  await expect(runQuery(stranger, getRun, { organizationId: world.organizationId, runId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const [theirs] = await world.root`select organization_id from member where user_id = ${stranger.actor.kind === "member" ? stranger.actor.userId : ""}`;
  await expect(runQuery(stranger, getRun, { organizationId: String(theirs?.["organization_id"]), runId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
