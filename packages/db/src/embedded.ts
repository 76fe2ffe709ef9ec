import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { findBinaries, reachableBinaries } from "./embedded/binaries.ts";
import { handOver, openWay, serverOwner, type Owner } from "./embedded/owner.ts";
import { isServer, readPidFile } from "./embedded/pid-file.ts";
import { freePort, isFree } from "./embedded/port.ts";

const DATABASE = "treeline";
const PATIENCE_MS = 60_000;
/** How long the last port may stay taken before we move: whoever knows our address would lose us. */
const PORT_PATIENCE_MS = 3_000;

export interface Embedded {
  /** Superuser's address of the database `treeline`; other databases of the cluster differ in the path only. */
  url: string;
  pid: number;
  /** True when it was already running, left by an earlier start. */
  adopted: boolean;
  /** Fast shutdown; after `patienceMs` (20 s) an immediate one, which the next start recovers from. Resolves once it is gone. */
  stop(options?: { patienceMs?: number }): Promise<void>;
}

interface Place {
  cluster: string;
  log: string;
  portFile: string;
  password: string;
  owner: Owner | null;
  binaries: string;
}

/**
 * Starts PostgreSQL 18 over `dataDir` (made on first use), or adopts the one that already runs there. It lives in a session of its own
 * and outlives this process until `stop`. Listens on 127.0.0.1 on the port of the last time, else a free one; no Unix socket.
 * @param settings PostgreSQL's settings for this start, such as `{ fsync: "off" }` for throw-away data.
 * @throws Error that says what to do: no binaries for this platform, a folder that can't be used, a server that doesn't come up (with its log).
 */
export async function startEmbedded(options: { dataDir: string; binariesDir?: string; settings?: Record<string, string> }): Promise<Embedded> {
  const place = prepare(options.dataDir, options.binariesDir);
  const running = await adopt(place);
  if (running) return embedded(place, running, true);
  if (!existsSync(join(place.cluster, "PG_VERSION"))) initialise(place);
  return embedded(place, await launch(place, options.settings ?? {}), false);
}

function prepare(dataDir: string, binariesDir: string | undefined): Place {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const folder = realpathSync(dataDir);
  const owner = serverOwner();
  const cluster = join(folder, "cluster");
  if (owner) {
    openWay(cluster, owner);
    if (existsSync(cluster)) handOver(cluster, owner);
  }
  return { cluster, log: join(folder, "postgres.log"), portFile: join(folder, "port"), password: keepPassword(join(folder, "password")), owner, binaries: reachableBinaries(binariesDir ?? findBinaries(), owner) };
}

function keepPassword(file: string): string {
  try {
    writeFileSync(file, randomBytes(24).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
  return readFileSync(file, "utf8");
}

// Into a folder beside, then renamed: a kill halfway leaves no half cluster behind.
function initialise(place: Place): void {
  const fresh = `${place.cluster}.new-${process.pid}`;
  const passwordFile = `${fresh}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, place.password, { mode: 0o600 });
  if (place.owner) for (const path of [fresh, passwordFile]) handOver(path, place.owner);
  const flags = ["--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8", "--no-locale", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"];
  const made = spawnSync(join(place.binaries, "bin", "initdb"), ["-D", fresh, ...flags], { ...place.owner, cwd: "/", env: { PATH: process.env["PATH"], LC_ALL: "C" }, encoding: "utf8" });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not set up its data in ${place.cluster}: ${made.error?.message ?? (made.stderr.trim() || made.stdout.trim())}\nPut TREELINE_DATA_DIR on a folder that this user can write, or set DATABASE_URL to a PostgreSQL of your own.`);
  }
  try {
    renameSync(fresh, place.cluster);
  } catch (error) {
    // Another start was quicker, with the same password.
    if (!existsSync(join(place.cluster, "PG_VERSION"))) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function adopt(place: Place): Promise<{ pid: number; port: number } | null> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = readPidFile(place.cluster);
    if (!found) return null;
    if (!isServer(found.pid, place.cluster)) {
      rmSync(join(place.cluster, "postmaster.pid"), { force: true });
      return null;
    }
    if (found.status !== "stopping" && (await canLogIn(place, found.port))) return found;
    if (Date.now() > deadline) throw new Error(`A PostgreSQL (process ${found.pid}) runs over ${place.cluster} but doesn't let us in. Stop it with "kill -INT ${found.pid}" and start again.`);
    await sleep(50);
  }
}

async function launch(place: Place, settings: Record<string, string>): Promise<{ pid: number; port: number }> {
  const deadline = Date.now() + PATIENCE_MS;
  let port = await portAgain(place);
  for (;;) {
    const outcome = await tryLaunch(place, port, settings, deadline);
    if (outcome.ready) {
      writeFileSync(place.portFile, String(port));
      return { pid: outcome.pid, port };
    }
    // The port went to somebody between looking and binding; or a killed server's last processes are still leaving, and it stays ours.
    const taken = /could not bind|address already in use/i.test(outcome.said);
    const leaving = /shared memory block|lock file .* already exists/i.test(outcome.said);
    if (!(taken || leaving) || Date.now() > deadline) throw new Error(`PostgreSQL did not start over ${place.cluster}:\n${outcome.said}\nIts log is ${place.log}.`);
    const running = await adopt(place);
    if (running) return running;
    if (taken) port = await freePort(0);
    await sleep(200);
  }
}

async function tryLaunch(place: Place, port: number, settings: Record<string, string>, deadline: number): Promise<{ ready: true; pid: number } | { ready: false; said: string }> {
  const all = { listen_addresses: "127.0.0.1", port: String(port), unix_socket_directories: "", max_connections: "200", timezone: "UTC", log_timezone: "UTC", ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  if (existsSync(place.log) && statSync(place.log).size > 5_000_000) renameSync(place.log, `${place.log}.1`);
  const log = openSync(place.log, "a", 0o600);
  const from = statSync(place.log).size;
  const child = spawn(join(place.binaries, "bin", "postgres"), ["-D", place.cluster, ...flags], { ...place.owner, cwd: "/", env: { PATH: process.env["PATH"], LC_ALL: "C" }, detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  let ended: string | null = null;
  child.once("error", (error) => (ended = error.message));
  child.once("exit", (code, signal) => (ended ??= `it ended with ${signal ?? `code ${code}`}`));
  child.unref();
  while (ended === null && Date.now() < deadline) {
    const note = readPidFile(place.cluster);
    if (note?.pid === child.pid && note?.status === "ready" && (await canLogIn(place, port))) return { ready: true, pid: note.pid };
    await sleep(20);
  }
  if (ended === null) child.kill("SIGQUIT");
  return { ready: false, said: `${readFileSync(place.log).subarray(from).toString("utf8").trim().split("\n").slice(-8).join("\n")}\n${ended ?? "it did not become ready in time"}` };
}

function embedded(place: Place, server: { pid: number; port: number }, adopted: boolean): Embedded {
  const gone = async (within: number): Promise<boolean> => {
    const deadline = Date.now() + within;
    while (isServer(server.pid, place.cluster)) {
      if (Date.now() > deadline) return false;
      await sleep(20);
    }
    return true;
  };
  const signal = (name: "SIGINT" | "SIGQUIT"): void => {
    if (isServer(server.pid, place.cluster)) process.kill(server.pid, name);
  };
  return {
    url: address(place, server.port, DATABASE),
    pid: server.pid,
    adopted,
    async stop({ patienceMs = 20_000 } = {}) {
      signal("SIGINT");
      if (await gone(patienceMs)) return;
      signal("SIGQUIT");
      if (!(await gone(5_000))) throw new Error(`PostgreSQL (process ${server.pid}) does not stop; its log is ${place.log}.`);
    },
  };
}

function address(place: Place, port: number, database: string): string {
  return `postgres://postgres:${place.password}@127.0.0.1:${port}/${database}`;
}

// Also makes our database on the first login, so that an address handed out always works.
async function canLogIn(place: Place, port: number): Promise<boolean> {
  const sql = postgres(address(place, port, "postgres"), { max: 1, connect_timeout: 2, onnotice: () => {} });
  try {
    const [row] = await sql`SELECT current_setting('data_directory') AS folder, EXISTS (SELECT FROM pg_database WHERE datname = ${DATABASE}) AS made`;
    if (row?.["folder"] !== place.cluster) return false;
    if (!row["made"]) await sql.unsafe(`CREATE DATABASE ${DATABASE}`).catch(ignoreDuplicate);
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

// Two starts at once may both create it.
function ignoreDuplicate(error: unknown): void {
  if (!(error instanceof postgres.PostgresError) || !["42P04", "23505"].includes(error.code)) throw error;
}

// A killed server's last processes may hold its port for a moment.
async function portAgain(place: Place): Promise<number> {
  const port = lastPort(place);
  const deadline = Date.now() + PORT_PATIENCE_MS;
  while (port !== 0 && Date.now() < deadline && !(await isFree(port, "127.0.0.1"))) await sleep(50);
  return freePort(port);
}

function lastPort(place: Place): number {
  return existsSync(place.portFile) ? Number(readFileSync(place.portFile, "utf8")) || 0 : 0;
}
