import { Company } from "@treeline/personio-emulator/company";
import { openDatabase, type Database } from "@treeline/db/client";
import { parseAddress } from "@treeline/db/connect/address";
import { openPostgres } from "@treeline/db/connect/drivers";
import { beat } from "@treeline/services/beat";
import { createExport } from "@treeline/services/export/create";
import { downloadExport } from "@treeline/services/export/download";
import { getExport } from "@treeline/services/export/get";
import { wish } from "@treeline/services/export/wish";
import { addJob } from "@treeline/services/jobs";
import { setMail } from "@treeline/services/members/mails";
import { cancelRun } from "@treeline/services/sync/cancel";
import { getRun } from "@treeline/services/sync/get";
import { startRun } from "@treeline/services/sync/start";
import { startWorld, type World } from "@treeline/services/testing";
import { runCommand, runQuery } from "@treeline/services/verb";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startResend } from "./testing.ts";
import { startWorker, type Worker } from "./worker.ts";

let world: World;
let resend: Awaited<ReturnType<typeof startResend>>;
let db: Database;
let connectionId: string;
const running: Worker[] = [];

beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  const boss = company.hire({ firstName: "Ada", lastName: "Ahn", title: "CEO", hireDate: "2019-01-01", picture: { kind: "drawn", seed: "ada", hair: "any", format: "png" } });
  company.hire({ firstName: "Ben", lastName: "Berg", title: "CTO", managerId: boss, hireDate: "2019-01-01" });
  world = await startWorld({ company });
  resend = await startResend();
  db = openDatabase({ url: world.appUrl, max: 8, name: "test worker" });
});
afterEach(async () => {
  world.emulator.faults.clear();
  for (const worker of running.splice(0)) await worker.stop();
});
afterAll(async () => {
  await db.close();
  await resend.close();
  await world.stop();
});

async function work(now = world.system.now): Promise<Worker> {
  const { keys, personioBaseUrl, publicUrl, log } = world.system;
  const mail = { apiKey: "re_test", baseUrl: resend.url, from: "Treeline <hello@treeline.example>" };
  const worker = await startWorker({ db, queueAddress: world.appUrl, keys, personioBaseUrl, publicUrl, log, mail, now, concurrency: 3, health: { host: "127.0.0.1", port: 0 } });
  running.push(worker);
  return worker;
}

const view = (runId: string) => runQuery(world.admin, getRun, { organizationId: world.organizationId, runId });
const press = async () => (await runCommand(world.admin, startRun, { organizationId: world.organizationId, connectionId })).runId;
const jobs = () => world.root`select j.*, t.identifier from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`;
/** What waits for its next try is tried now. */
const hurry = () => world.root`update graphile_worker._private_jobs set run_at = now() where locked_at is null`;
const soon = { timeout: 15_000, interval: 50 };

test("a connection is imported with its pictures, and one mail goes to who connected, after a refusal too", async () => {
  resend.state.refusals = 1;
  await work();
  const connected = await world.connect();
  connectionId = connected.connectionId;
  await expect.poll(() => view(connected.runId), soon).toMatchObject({ state: "succeeded", counts: { joined: 2 }, pictures: { total: 1, done: 1, failed: 0 } });
  await expect.poll(() => resend.state.refusals, soon).toBe(0);
  await expect.poll(async () => (await hurry(), resend.mails.length), soon).toBe(1);
  const [mail] = resend.mails;
  const [reader] = await world.root`select email from "user" where id = ${world.admin.actor.kind === "member" ? world.admin.actor.userId : ""}`;
  expect(mail).toMatchObject({ to: reader?.["email"], key: `import-done/${connected.runId}`, subject: "Your org chart is ready: 2 people imported" });
  expect(mail?.text).toContain(`http://treeline.example/o/${world.organizationId}/chart`);
  await expect.poll(jobs, soon).toHaveLength(0);
});

test("neither the log nor the queue names a person or a mail address", async () => {
  resend.state.refusals = 1;
  await work();
  await addJob(db.auth, "mail", { kind: "magic-link", email: "secret.person@test.example", url: "http://treeline.example/magic" });
  await expect.poll(() => resend.state.refusals, soon).toBe(0);
  await expect.poll(async () => (await jobs()).find((job) => job["identifier"] === "mail")?.["last_error"], soon).toBe("MailRefused rate_limit_exceeded");
  await expect.poll(async () => (await hurry(), resend.mails.length), soon).toBe(2);
  expect(world.logged.join("\n")).not.toMatch(/Ada|Ahn|Berg|test\.example|\/magic/);
});

test("a mail whose invitation was withdrawn is not sent", async () => {
  await work();
  await addJob(db.auth, "mail", { kind: "invitation", invitationId: "gone" });
  await expect.poll(jobs, soon).toHaveLength(0);
  expect(resend.mails).toHaveLength(2);
});

test("a worker that stops in the middle of a run leaves it to the next one at once", async () => {
  world.emulator.faults.set({ kind: "slow", delayMs: 8_000 });
  const first = await work();
  const runId = await press();
  await expect.poll(async () => (await view(runId)).state, soon).toBe("running");
  await first.stop();
  running.splice(0);
  expect((await jobs()).map((job) => [job["identifier"], job["locked_by"]])).toEqual([["sync", null]]);
  world.emulator.faults.clear();
  await work();
  await expect.poll(async () => (await view(runId)).state, soon).toBe("succeeded");
});

/** A worker as operators run it. */
function spawnWorker(env: NodeJS.ProcessEnv) {
  const cwd = fileURLToPath(new URL("..", import.meta.url));
  const { PATH, HOME } = process.env;
  return spawn(process.execPath, ["dist/main.js"], { cwd, env: { PATH, HOME, ...env }, stdio: ["ignore", "pipe", "pipe", "ipc"] });
}

const settings = () => ({
  DATABASE_URL: world.appUrl,
  PUBLIC_URL: world.system.publicUrl,
  TREELINE_KEYS: [...world.system.keys.byId].map(([id, key]) => `${id}:${Buffer.from(key).toString("base64url")}`).join(","),
  PERSONIO_BASE_URL: world.emulator.url,
  RESEND_API_KEY: "re_test",
  RESEND_BASE_URL: resend.url,
  MAIL_FROM: "Treeline <hello@treeline.example>",
});

test("a killed worker's run is taken up by another, and nobody is imported twice", async () => {
  const before = await world.people();
  // Real time and the test's differ: the schedule would think its slot has come.
  await world.root`update connection set next_due_at = '2999-01-01'`;
  world.emulator.faults.set({ kind: "slow", delayMs: 8_000 });
  const child = spawnWorker(settings());
  const runId = await press();
  await expect.poll(async () => (await view(runId)).state, soon).toBe("running");
  child.kill("SIGKILL");
  await once(child, "exit");
  world.emulator.faults.clear();
  await work(() => new Date(Date.now() + 31_000));
  await expect.poll(async () => (await view(runId)).state, soon).toBe("succeeded");
  expect(await world.people()).toEqual(before);
});

test("security M7: an admin cancels a run that another process works on: reading ends at once there, and that worker goes on", { timeout: 40_000 }, async () => {
  await world.root`update connection set next_due_at = '2999-01-01'`;
  world.emulator.faults.set({ kind: "slow", delayMs: 600_000 });
  // A lease this long isn't renewed within the test, so only the notification can reach the worker.
  const child = spawnWorker({ ...settings(), NODE_ENV: "test", TREELINE_LEASE_MS: "600000" });
  const runId = await press();
  const itsJobs = async () => (await jobs()).filter((job) => job["payload"].runId === runId);
  await expect.poll(() => view(runId), soon).toMatchObject({ state: "running" });
  await runCommand(world.admin, cancelRun, { organizationId: world.organizationId, runId });
  expect((await view(runId)).state).toBe("cancelled");
  await expect.poll(itsJobs, soon).toHaveLength(0);
  world.emulator.faults.clear();
  const next = await press();
  await expect.poll(async () => (await view(next)).state, soon).toBe("succeeded");
  child.kill("SIGKILL");
  await once(child, "exit");
});

test("a file whose worker is killed while drawing is made by another", async () => {
  const { organizationId, root } = world;
  // In real time, as the killed worker is: by the test's clock its file would be too old to keep.
  const admin = { ...world.admin, now: () => new Date() };
  const child = spawnWorker(settings());
  const { exportId } = await root.begin(async (tx) => {
    // Drawing gets as far as its pictures.
    await tx`lock table picture in access exclusive mode`;
    const asked = await runCommand(admin, createExport, { organizationId, ...wish.parse({ format: "svg" }) });
    await expect.poll(() => runQuery(admin, getExport, { organizationId, exportId: asked.exportId }), soon).toMatchObject({ state: "running" });
    child.kill("SIGKILL");
    await once(child, "exit");
    return asked;
  });
  expect((await jobs()).filter((job) => job["identifier"] === "export").map((job) => job["locked_by"])).toEqual([expect.any(String)]);
  // Silent for longer than a lease.
  await root`update worker_beat set beat_at = now() - interval '1 minute'`;
  await root`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where locked_by is not null`;
  await work(admin.now);
  await expect.poll(() => runQuery(admin, getExport, { organizationId, exportId }), soon).toEqual({ state: "ready", progress: 1, error: null });
  expect((await runQuery(admin, downloadExport, { organizationId, exportId })).bytes.toString("utf8")).toContain("Ada Ahn");
});

test("security H3: files are drawn one at a time, and nothing else waits for them", async () => {
  const { organizationId, root } = world;
  // Real time and the test's differ: the schedule would think its slot has come.
  await root`update connection set next_due_at = '2999-01-01'`;
  const ask = async () => (await runCommand(world.admin, createExport, { organizationId, ...wish.parse({ format: "svg" }) })).exportId;
  const files = [await ask(), await ask(), await ask(), await ask()];
  await root.begin(async (tx) => {
    // A worker that takes one waits here.
    await tx`select from export where id = any(${files}) for update`;
    await work();
    await expect.poll(async () => (await jobs()).filter((job) => job["identifier"] === "export" && job["locked_by"]).length, soon).toBe(1);
    const pressed = await press();
    await expect.poll(async () => (await view(pressed)).state, soon).toBe("succeeded");
    expect((await jobs()).filter((job) => job["identifier"] === "export").map((job) => job["locked_by"] !== null).sort()).toEqual([false, false, false, true]);
  });
  const states = () => Promise.all(files.map(async (exportId) => (await runQuery(world.admin, getExport, { organizationId, exportId })).state));
  await expect.poll(states, soon).toEqual(Array(4).fill("ready"));
});

test.for(["SIGTERM", "SIGINT", "disconnect"] as const)("%s ends the process by itself", async (how) => {
  const child = spawnWorker(settings());
  let said = "";
  child.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await expect.poll(() => said, soon).toContain("worker takes jobs");
  if (how === "disconnect") child.disconnect();
  else child.kill(how);
  expect(await once(child, "exit")).toEqual([0, null]);
  expect(said).toContain("worker has stopped");
});

test("a start without its settings names them and shows none", async () => {
  const child = spawnWorker({ ...settings(), TREELINE_KEYS: "a:short", MAIL_FROM: "" });
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  expect(await once(child, "exit")).toEqual([1, null]);
  expect(said).toContain("MAIL_FROM is missing");
  expect(said).toContain("TREELINE_KEYS");
  expect(said).not.toContain("short");
});

test("jobs that nobody works at are freed: a silent worker's, and what a living one is done with; those at work are not", async () => {
  await world.root`delete from graphile_worker._private_jobs`;
  await addJob(db.app, "pictures", { organizationId: world.organizationId, connectionId, runId: connectionId }, { key: "silent" });
  await addJob(db.app, "pictures", { organizationId: world.organizationId, connectionId, runId: connectionId }, { key: "living" });
  await addJob(db.app, "pictures", { organizationId: world.organizationId, connectionId, runId: connectionId }, { key: "again" });
  await addJob(db.app, "pictures", { organizationId: world.organizationId, connectionId, runId: connectionId }, { key: "ended" });
  await world.root`update graphile_worker._private_jobs set locked_by = case when key in ('living', 'ended') then 'worker-living' else 'worker-silent' end, locked_at = now() - interval '1 minute'`;
  // Queued again while the silent one held it: only the new one is left.
  await addJob(db.app, "pictures", { organizationId: world.organizationId, connectionId, runId: connectionId }, { key: "again" });
  const [atWork] = await world.root`select id from graphile_worker._private_jobs where key = 'living'`;
  await beat(world.system, { lockIds: ["worker-living"], busyWith: [String(atWork?.["id"])] });
  expect((await jobs()).map((job) => [job["key"], job["locked_by"]]).sort()).toEqual([["again", null], ["ended", null], ["living", "worker-living"], ["silent", null]]);
  await world.root`delete from graphile_worker._private_jobs`;
});

const keysOf = (kind: string) => resend.mails.flatMap(({ key }) => (key?.startsWith(`${kind}/`) ? [key] : []));

test("each owner and admin gets a mail of their own, and one's refusal keeps nobody else from theirs", async () => {
  const { organizationId } = world;
  await world.addMember("owner", organizationId);
  const [run] = await world.root`select id from run where state = 'succeeded' limit 1`;
  resend.state.refusals = 1;
  await work();
  await addJob(db.app, "mail", { kind: "recovered", organizationId, runId: run?.["id"] });
  await expect.poll(() => keysOf("recovered").length, soon).toBe(1);
  await expect.poll(async () => (await hurry(), new Set(keysOf("recovered")).size), soon).toBe(2);
  await expect.poll(jobs, soon).toHaveLength(0);
  expect(new Set(resend.mails.filter(({ key }) => key?.startsWith("recovered/")).map(({ to }) => to)).size).toBe(2);
});

test("on Monday morning who asked for it gets the summary of the week", async () => {
  const { admin, organizationId } = world;
  await runCommand(admin, setMail, { organizationId, kind: "digest", wanted: true });
  await work();
  await world.root`select graphile_worker.add_job('digest', '{"_cron":{"ts":"2026-11-09T07:00:00Z","backfilled":false}}'::json)`;
  await expect.poll(() => keysOf("digest"), soon).toEqual([`digest/${organizationId}/${admin.actor.kind === "member" ? admin.actor.userId : ""}/2026-W45`]);
  expect(resend.mails.at(-1)).toMatchObject({ subject: "Your org chart last week: 2 joined", text: expect.stringContaining("2 to 8 November 2026") });
  await expect.poll(jobs, soon).toHaveLength(0);
});

test("who signs up again with an address that has an account gets the way in", async () => {
  const userId = world.admin.actor.kind === "member" ? world.admin.actor.userId : "";
  await work();
  await addJob(db.auth, "mail", { kind: "account-exists", userId, at: "2026-11-09T07:05:00Z" });
  await expect.poll(() => keysOf("account-exists"), soon).toHaveLength(1);
  const mail = resend.mails.at(-1);
  expect(mail).toMatchObject({ subject: "You already have a Treeline account", text: expect.stringContaining("http://treeline.example/sign-in") });
  expect(mail?.text).toContain("http://treeline.example/forgot-password");
  await expect.poll(jobs, soon).toHaveLength(0);
});

test("once a day what was kept for long enough is removed", async () => {
  await addJob(db.auth, "mail", { kind: "magic-link", email: "failed.long.ago@test.example", url: "http://treeline.example/magic" });
  await world.root`update graphile_worker._private_jobs set attempts = max_attempts, updated_at = '2026-01-01'`;
  await work();
  await world.root`select graphile_worker.add_job('retention')`;
  await expect.poll(jobs, soon).toHaveLength(0);
  const crons = await world.root`select identifier from graphile_worker._private_known_crontabs`;
  expect(crons.map((row) => row["identifier"])).toContain("retention");
});

test("says that it lives, that it is ready, and how long jobs took", async () => {
  const { healthPort } = await work();
  const get = async (path: string) => fetch(`http://127.0.0.1:${healthPort}${path}`);
  expect((await get("/health/live")).status).toBe(200);
  expect((await get("/health/ready")).status).toBe(200);
  expect((await get("/else")).status).toBe(404);
  const runId = await press();
  await expect.poll(async () => (await view(runId)).state, soon).toBe("succeeded");
  await expect.poll(async () => (await get("/metrics")).text(), soon).toContain('treeline_job_duration_seconds_count{task="sync",outcome="done"} 1');
});

test("security L7: whenever all its connections are ended, the worker goes on and takes jobs", async () => {
  // A rejection that nobody handles fails the whole run of tests.
  await work(() => new Date());
  const [row] = await world.root`select current_database() as name`;
  const admin = openPostgres(parseAddress(world.databaseUrl.replace(/[^/]+$/, "postgres")), { max: 1, name: "operator" });
  for (let round = 0; round < 15; round++) {
    // At every stage of a new connection: logging in, learning types, its first statement.
    for (let n = 0; n < 8; n++) await admin`select pg_terminate_backend(pid), pg_sleep(0.02) from pg_stat_activity where datname = ${String(row?.["name"])} and usename = 'treeline'`;
    await world.root`select graphile_worker.add_job('schedule')`;
  }
  await admin.end();
  const sent = resend.mails.length;
  await addJobPatiently({ kind: "magic-link", email: "later@test.example", url: "http://treeline.example/later" });
  await expect.poll(async () => (await hurry(), resend.mails.length), { timeout: 60_000, interval: 200 }).toBeGreaterThan(sent);
}, 120_000);

/** The pools of the test itself may have lost their connections too. */
async function addJobPatiently(mail: Parameters<typeof addJob<"mail">>[2]): Promise<void> {
  await expect.poll(() => addJob(db.auth, "mail", mail).then(() => true, () => false), soon).toBe(true);
}
