import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { buildWeb } from "@treeline/dev-env/web";
import { generateCompany } from "@treeline/personio-emulator/generate";
import { startEmulator, type Emulator } from "@treeline/personio-emulator/server";
import { median, p95, type Report } from "./measure.ts";
import { startSwitch } from "./personio-switch.ts";
import { FLOODS, type RoughClients, type Statuses } from "./rough-clients.ts";

/** Of the organization that misbehaves, and of its neighbour. */
const PEOPLE = { rough: 10_000, quiet: 240 };
const TARGETS = { times: 5, apiMb: 600, workerMb: 500 };
/** How long each kind of misbehaviour goes on. */
const LASTS_MS = 15_000;
/** Between two looks of the neighbour. */
const PAUSE_MS = 100;
const CREDENTIALS = { rough: { clientId: "papi-rough", clientSecret: "papi-rough-secret" }, quiet: { clientId: "papi-quiet", clientSecret: "papi-quiet-secret" } };
const PNG_EXPORTS = 73;

/** A signed-in person's requests from an address of their own. Answers the status; the body is read to its end. */
type Ask = (path: string, init?: { input?: unknown; body?: unknown; signal?: AbortSignal }) => Promise<{ status: number; body: Buffer }>;

interface Tenant {
  ask: Ask;
  cookie: string;
  address: string;
  organizationId: string;
  connectionId: string;
}

/** Milliseconds that the neighbour waited. */
interface Waits {
  organization: number[];
  chart: number[];
  sync: number[];
  refused: number;
}

function asker(env: Environment, cookie: string, address: string): Ask {
  return async (path, { input, body, signal } = {}) => {
    const query = input === undefined ? "" : `${path.includes("?") ? "&" : "?"}input=${encodeURIComponent(JSON.stringify(input))}`;
    const headers = { cookie, origin: env.publicUrl, "x-forwarded-for": address, "content-type": "application/json" };
    const answer = await fetch(`${env.url}${path}${query}`, { headers, ...(signal && { signal }), ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }) });
    return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
  };
}

const data = <T>(body: Buffer): T => (JSON.parse(body.toString()) as { result: { data: T } }).result.data;

async function bring(env: Environment, name: "rough" | "quiet"): Promise<Tenant> {
  const session = await env.signUp({ email: `${name}@bench.example`, password: "a-long-password", name: `Ada ${name}` });
  const { id: organizationId } = await session.trpc.organization.create.mutate({ name });
  const { connectionId, runId } = await session.trpc.connection.connect.mutate({ organizationId, provider: "personio", ...CREDENTIALS[name] });
  const { cookie } = session;
  const address = name === "rough" ? "203.0.113.1" : "203.0.113.2";
  const tenant = { ask: asker(env, cookie, address), cookie, address, organizationId, connectionId };
  await untilEnded(tenant, runId, ["succeeded"]);
  return tenant;
}

interface Run {
  state: string;
  pictures: { total: number; done: number; failed: number };
}

async function untilEnded({ ask, organizationId }: Tenant, runId: string, wanted: readonly string[]): Promise<Run> {
  const deadline = Date.now() + 300_000;
  while (Date.now() < deadline) {
    const { status, body } = await ask("/trpc/sync.get", { input: { organizationId, runId } });
    const run = status === 200 ? data<Run>(body) : null;
    if (run && wanted.includes(run.state) && run.pictures.done + run.pictures.failed >= run.pictures.total) return run;
    if (run?.state === "held" || (run?.state === "failed" && !wanted.includes("failed"))) throw new Error(`a run is ${run.state}`);
    await sleep(100);
  }
  throw new Error("a run did not end within five minutes");
}

/** Presses Sync and waits for the end. Milliseconds. */
async function sync(tenant: Tenant, wanted = ["succeeded"]): Promise<number> {
  const { organizationId, connectionId } = tenant;
  const began = performance.now();
  const { status, body } = await tenant.ask("/trpc/sync.start", { body: { organizationId, connectionId } });
  if (status !== 200) throw new Error(`a sync was refused: ${status} ${body.toString()}`);
  await untilEnded(tenant, data<{ runId: string }>(body).runId, wanted);
  return performance.now() - began;
}

/** What the neighbour meets until `until` is settled: a look at the organization and at the chart in turn, and a sync meanwhile. */
async function observe(tenant: Tenant, until: Promise<unknown>): Promise<Waits> {
  const waits: Waits = { organization: [], chart: [], sync: [], refused: 0 };
  let over = false;
  const end = until.finally(() => (over = true));
  const look = async (list: number[], path: string, input?: unknown) => {
    const began = performance.now();
    const { status } = await tenant.ask(path, { input });
    list.push(performance.now() - began);
    if (status !== 200) waits.refused += 1;
  };
  const syncing = sync(tenant).then((ms) => waits.sync.push(ms));
  while (!over) {
    await look(waits.organization, "/trpc/organization.get", { organizationId: tenant.organizationId });
    await look(waits.chart, `/charts/${tenant.organizationId}`);
    await sleep(PAUSE_MS);
  }
  await Promise.all([end, syncing]);
  return waits;
}

/** The most memory since the last reset, in MB; Linux only. */
function peak(pid: number | null): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1_024);
}

const resetPeak = (pid: number | null) => writeFileSync(`/proc/${pid}/clear_refs`, "5");

/** A manager of about as many people as fit into a PNG at two pixels for one. */
async function branchOf({ ask, organizationId }: Tenant): Promise<string> {
  const { people } = data<{ people: { id: string; managerId: string | null }[] }>((await ask("/trpc/chart.get", { input: { organizationId } })).body);
  const parents = new Map(people.map(({ id, managerId }) => [id, managerId]));
  const sizes = new Map<string, number>();
  for (const { id } of people) for (let up = parents.get(id); up; up = parents.get(up)) sizes.set(up, (sizes.get(up) ?? 0) + 1);
  const [best] = [...sizes].toSorted(([, a], [, b]) => Math.abs(a - PEOPLE.quiet) - Math.abs(b - PEOPLE.quiet));
  if (!best) throw new Error("nobody manages anybody");
  return best[0];
}

/** Each kind of misbehaviour; answers how often each status came. */
function misbehaviours(rough: Tenant, clients: ChildProcess, personio: Emulator): Record<string, () => Promise<Statuses>> {
  const { ask, organizationId } = rough;
  const floods = Object.entries(FLOODS).map(([kind, name]) => [name, async () => {
    clients.send(kind);
    const [statuses] = await once(clients, "message");
    return statuses as Statuses;
  }] as const);
  return {
    ...Object.fromEntries(floods),
    [`${PNG_EXPORTS} PNG exports`]: async () => {
      const rootId = await branchOf(rough);
      const statuses: Statuses = {};
      for (let at = 0; at < PNG_EXPORTS; at += 1) {
        const { status } = await ask("/trpc/exports.create", { body: { organizationId, format: "png", rootId } });
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
      await sleep(2 * LASTS_MS);
      return statuses;
    },
    "gzip bombs from Personio": async () => {
      personio.faults.set({ kind: "gzip-bomb", path: "employees" });
      await sync(rough, ["failed"]);
      personio.faults.clear();
      return {};
    },
  };
}

/**
 * Two organizations on one API and one worker: what the quiet one waits for while the other misbehaves, against what it waits for alone.
 * PostgreSQL, both Personios and this client share the machine's cores with them.
 */
export async function benchNeighbours(): Promise<Report> {
  await buildWeb();
  const companies = { rough: generateCompany({ people: PEOPLE.rough }), quiet: generateCompany({ people: PEOPLE.quiet, seed: 2 }) };
  for (const company of Object.values(companies)) for (const employee of company.all()) company.setPicture(employee.id, null);
  const rough = await startEmulator({ company: companies.rough, credentials: [CREDENTIALS.rough], limits: false });
  const quiet = await startEmulator({ company: companies.quiet, credentials: [CREDENTIALS.quiet], limits: false });
  const personio = await startSwitch([{ clientId: CREDENTIALS.rough.clientId, url: rough.url }, { clientId: CREDENTIALS.quiet.clientId, url: quiet.url }]);
  const env = await startEnvironment({ company: companies.quiet, personioBaseUrl: personio.url, trustedProxies: "127.0.0.1" });
  const report: Report = { name: `an organization of ${PEOPLE.quiet} beside one of ${PEOPLE.rough} that misbehaves`, raw: {}, ratios: {}, counts: {}, notes: [] };
  let clients: ChildProcess | undefined;
  try {
    const tenants = { quiet: await bring(env, "quiet"), rough: await bring(env, "rough") };
    const idle = await observe(tenants.quiet, sleep(LASTS_MS));
    note(report, "idle", idle);
    const { cookie, address, organizationId } = tenants.rough;
    const whom: RoughClients = { url: env.url, origin: env.publicUrl, cookie, address, organizationId, lastsMs: LASTS_MS };
    clients = fork(join(import.meta.dirname, "rough-clients.ts"), [JSON.stringify(whom)]);
    for (const [name, misbehave] of Object.entries(misbehaviours(tenants.rough, clients, rough))) {
      const pids = { api: env.apiPid(), worker: env.workerPid() };
      for (const pid of Object.values(pids)) resetPeak(pid);
      const doing = misbehave();
      const waits = await observe(tenants.quiet, doing);
      note(report, name, waits);
      for (const kind of ["organization", "chart"] as const) report.ratios[`${name}: ${kind}, p95 / idle`] = p95(waits[kind]) / p95(idle[kind]);
      report.ratios[`${name}: sync / idle`] = median(waits.sync) / median(idle.sync);
      if (pids.api !== env.apiPid() || pids.worker !== env.workerPid()) report.notes?.push(`${name}: a process died`);
      else Object.assign(report.counts, { [`${name}: api, MB`]: peak(pids.api), [`${name}: worker, MB`]: peak(pids.worker) });
      report.counts[`${name}: refusals that the neighbour got`] = waits.refused;
      report.notes?.push(`${name}: answers ${JSON.stringify(await doing)}`);
    }
    report.notes?.push(`targets: p95 within ${TARGETS.times} × idle, api under ${TARGETS.apiMb} MB, worker under ${TARGETS.workerMb} MB`);
    return report;
  } finally {
    clients?.kill();
    await env.stop();
    await Promise.all([personio.close(), rough.close(), quiet.close()]);
  }
}

function note(report: Report, name: string, { organization, chart, sync: synced }: Waits): void {
  report.raw[`${name}: organization, p95`] = [p95(organization)];
  report.raw[`${name}: chart, p95`] = [p95(chart)];
  report.raw[`${name}: a sync`] = synced;
}
