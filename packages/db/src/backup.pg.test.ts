import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql as query } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseAddress } from "./connect/address.ts";
import { startEmbedded } from "./embedded.ts";
import { handOver, openWay, serverOwner } from "./embedded/owner.ts";
import { freePort } from "./embedded/port.ts";
import { migrate } from "./migrate.ts";
import { openQueuePool } from "./queue-pool.ts";
import { openAsTenant } from "./roles.ts";
import { withTenant } from "./tenant.ts";
import { asTestLogin, TEST_LOGIN } from "./testing.ts";

// The embedded PostgreSQL has no pg_dump, and an older one can't dump it. So: a whole PostgreSQL of this machine where there is one (such as
// Debian's postgresql-15), with its own server and tools; else the embedded one, and a copy in place of the dump.

interface Server {
  url: string;
  stop(): Promise<void>;
}

const folder = mkdtempSync(join(tmpdir(), "treeline-backup-"));
const tools = findTools();
let server: Server;

beforeAll(async () => {
  server = tools ? await startInstalled(tools) : await startEmbedded({ dataDir: join(folder, "data"), settings: { fsync: "off" } });
}, 60_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The folder of programs of the newest PostgreSQL from 15 on that is installed as a whole; null without one. */
function findTools(): string | null {
  const root = "/usr/lib/postgresql";
  const isWhole = (version: string): boolean => Number(version) >= 15 && ["initdb", "postgres", "pg_dump", "pg_restore"].every((name) => existsSync(join(root, version, "bin", name)));
  const newest = (existsSync(root) ? readdirSync(root) : []).filter(isWhole).sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : join(root, newest, "bin");
}

async function startInstalled(bin: string): Promise<Server> {
  const [data, port, owner] = [join(folder, "data"), await freePort(), serverOwner()];
  mkdirSync(data, { mode: 0o700 });
  if (owner) {
    openWay(data, owner);
    handOver(data, owner);
  }
  const as = { ...owner, cwd: "/", env: { LC_ALL: "C", PATH: process.env["PATH"] } };
  const made = spawnSync(join(bin, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"], { ...as, encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
  const child = spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off"], { ...as, stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  while (!(await answers(url))) await sleep(50);
  const sql = postgres(url, { max: 1 });
  await sql`create database treeline`;
  await sql.end();
  return { url: url.replace(/postgres$/, "treeline"), stop: async () => void (child.kill("SIGINT"), await ended) };
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  return sql`select 1`.then(() => true, () => false).finally(() => sql.end({ timeout: 1 }));
}

/** Into a fresh database of a cluster that has none of the roles, as docs/operations.md says. Answers its address. */
async function backUpAndRestore(bin: string | null): Promise<string> {
  const admin = postgres(server.url.replace(/\/treeline$/, "/postgres"), { max: 1, onnotice: () => {} });
  const restored = server.url.replace(/\/treeline$/, "/restored");
  if (bin) {
    const dump = join(folder, "treeline.dump");
    run(join(bin, "pg_dump"), ["--format=custom", "--no-owner", "--no-privileges", "--file", dump, server.url]);
    await admin`drop database treeline with (force)`;
    await dropRoles(admin);
    await admin`create database restored`;
    run(join(bin, "pg_restore"), ["--no-owner", "--no-privileges", "--exit-on-error", "--dbname", restored, dump]);
  } else {
    await admin`create database restored template treeline`;
    await admin`drop database treeline with (force)`;
    const copy = postgres(restored, { max: 1, onnotice: () => {} });
    await dropRoles(copy);
    await copy.end();
  }
  await admin.end();
  return restored;
}

async function dropRoles(sql: postgres.Sql): Promise<void> {
  for (const role of ["treeline_app", "treeline_auth", "treeline_queue", TEST_LOGIN.user]) await sql.unsafe(`drop owned by ${role}; drop role ${role}`);
}

function run(program: string, args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ended with ${status}:\n${stderr}`);
}

async function openProcess(url: string) {
  const { db, direct } = await openAsTenant({ address: parseAddress(asTestLogin(url)) });
  const queue = openQueuePool({ url: direct, max: 1, onLost: () => {} });
  return { db, queue, close: async () => void (await Promise.all([db.close(), queue.end()])) };
}

test("case A8: a backup is restored with all rows and jobs, by pg_dump and pg_restore where this machine has PostgreSQL's, else by a copy", async () => {
  await migrate(server.url, { login: TEST_LOGIN });
  const owner = postgres(server.url, { max: 1, onnotice: () => {} });
  await owner`insert into organization (id, name, slug) values ('a', 'Müller & Söhne', 'a'), ('b', 'B', 'b')`;
  await owner.end();
  const before = await openProcess(server.url);
  const ids = await withTenant(before.db, "a", async (tx) => {
    await tx.execute(query`insert into organization_setting (organization_id) values ('a')`);
    await tx.execute(query`select treeline_enqueue('mail', '{"kind":"kept"}', null, '2999-01-01', 5)`);
    const made = [];
    for (let i = 0; i < 20; i++) made.push(...(await tx.execute<{ id: string }>(query`insert into chart_counter (organization_id, changes) values ('a', ${i}) returning id`)));
    return made.map(({ id }) => id);
  });
  // Made one after the other, ids grow: also by our own function, before PostgreSQL 18.
  expect(ids).toEqual([...ids].sort());
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
  await before.close();

  const restored = await backUpAndRestore(tools);
  await expect(openAsTenant({ address: parseAddress(asTestLogin(restored)) })).rejects.toThrow(/DATABASE_URL can't be used/);
  await migrate(restored, { login: TEST_LOGIN });
  const after = await openProcess(restored);
  const seen = (organization: string) => withTenant(after.db, organization, (tx) => tx.execute<{ id: string }>(query`select id from chart_counter order by id`));
  expect((await seen("a")).map(({ id }) => id)).toEqual(ids);
  expect(await seen("b")).toHaveLength(0);
  expect([...(await after.db.auth.execute(query`select name from organization order by id`))]).toEqual([{ name: "Müller & Söhne" }, { name: "B" }]);
  expect((await after.queue.query("select payload from graphile_worker._private_jobs")).rows).toEqual([{ payload: { kind: "kept" } }]);
  await withTenant(after.db, "a", (tx) => tx.execute(query`select treeline_enqueue('sync', '{}', null, null, 1)`));
  await after.close();
}, 120_000);
