import { once } from "node:events";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startEmbedded, type Embedded } from "./embedded.ts";

const folder = mkdtempSync(join(tmpdir(), "treeline-embedded-"));
const dataDir = join(folder, "postgres");
const running: Embedded[] = [];

async function start(): Promise<Embedded> {
  const server = await startEmbedded({ dataDir, settings: { fsync: "off" } });
  running.push(server);
  return server;
}

async function ask(server: Embedded, query: string): Promise<unknown> {
  const sql = postgres(server.url, { max: 1 });
  try {
    const [row] = await sql.unsafe(query);
    return row?.["answer"];
  } finally {
    await sql.end();
  }
}

/** Takes the port of an address. */
async function occupy(url: string): Promise<Server> {
  const server = createServer().listen(Number(new URL(url).port), "127.0.0.1");
  await once(server, "listening");
  return server;
}

beforeAll(async () => {
  const server = await start();
  await ask(server, "CREATE TABLE note AS SELECT 'kept' AS answer");
}, 60_000);

afterAll(async () => {
  for (const server of running) await server.stop({ patienceMs: 5_000 });
  rmSync(folder, { recursive: true, force: true });
});

test("is a UTF-8 PostgreSQL 18 that folds letters of every alphabet", async () => {
  const server = await start();
  expect(await ask(server, "SELECT current_setting('server_version') AS answer")).toMatch(/^18\./);
  expect(await ask(server, "SELECT current_setting('server_encoding') AS answer")).toBe("UTF8");
  expect(await ask(server, "SELECT lower('ÅSA ΩΔΉ ЖАННА') AS answer")).toBe("åsa ωδή жанна");
  expect(await ask(server, "SELECT current_setting('max_connections') AS answer")).toBe("200");
});

test("a second start adopts the running server", async () => {
  const first = await start();
  const second = await start();
  expect(second).toMatchObject({ adopted: true, pid: first.pid, url: first.url });
});

test("keeps its password from other users and asks for it", async () => {
  const server = await start();
  expect(statSync(join(dataDir, "password")).mode & 0o777).toBe(0o600);
  const stranger = postgres(server.url.replace(/:[^:@/]+@/, ":guess@"), { max: 1, onnotice: () => {} });
  await expect(stranger`SELECT 1`).rejects.toThrow(/password authentication failed/);
  await stranger.end();
});

test("starts again after a kill, at the same address with the same data", async () => {
  const killed = await start();
  process.kill(killed.pid, "SIGKILL");
  const again = await start();
  expect(again).toMatchObject({ adopted: false, url: killed.url });
  expect(again.pid).not.toBe(killed.pid);
  expect(await ask(again, "SELECT answer FROM note")).toBe("kept");
});

test("comes back at the same address when a part of the killed server outlives it for a while", async () => {
  const killed = await start();
  const sql = postgres(killed.url, { max: 1, onnotice: () => {} });
  const [backend] = await sql`SELECT pg_backend_pid() AS pid`;
  const pid = Number(backend?.["pid"]);
  // Frozen it can't see that its server is gone, and holds on to the shared memory.
  process.kill(pid, "SIGSTOP");
  process.kill(killed.pid, "SIGKILL");
  setTimeout(() => process.kill(pid, "SIGKILL"), 1_500);
  const again = await start();
  expect(again).toMatchObject({ adopted: false, url: killed.url });
  expect(await ask(again, "SELECT answer FROM note")).toBe("kept");
  await sql.end({ timeout: 1 });
});

test("waits for its port while that is taken for a moment only, and takes another where somebody keeps it", async () => {
  const first = await start();
  await first.stop();
  const moment = await occupy(first.url);
  setTimeout(() => moment.close(), 700);
  const again = await start();
  expect(again).toMatchObject({ adopted: false, url: first.url });
  await again.stop();
  const keeper = await occupy(first.url);
  const elsewhere = await start();
  keeper.close();
  expect(new URL(elsewhere.url).port).not.toBe(new URL(first.url).port);
  expect(await ask(elsewhere, "SELECT answer FROM note")).toBe("kept");
});

test("a pid file that names somebody else's process is put aside", async () => {
  await (await start()).stop();
  writeFileSync(join(dataDir, "cluster", "postmaster.pid"), `${process.pid}\n${dataDir}\n0\n5432\n\n127.0.0.1\n\nready\n`);
  const again = await start();
  expect(again.adopted).toBe(false);
  expect(await ask(again, "SELECT answer FROM note")).toBe("kept");
});

test("stop ends it, and stopping twice is fine", async () => {
  const server = await start();
  await server.stop();
  await expect(ask(server, "SELECT 1 AS answer")).rejects.toThrow(/ECONNREFUSED/);
  await server.stop();
});

test("binaries that don't work are named in the error", async () => {
  const elsewhere = join(folder, "broken");
  await expect(startEmbedded({ dataDir: elsewhere, binariesDir: folder })).rejects.toThrow(/TREELINE_DATA_DIR|DATABASE_URL|no such file/);
});
