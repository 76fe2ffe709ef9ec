import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@treeline/db/embedded";
import { freePort } from "@treeline/db/embedded/port";
import { createTestDatabase } from "@treeline/db/testing";
import { afterAll, expect, test } from "vitest";
import { signIn, type Site } from "./account.ts";
import { withoutOurs } from "./apps.ts";
import { DEMO_LOGIN } from "./seed.ts";

const START = join(import.meta.dirname, "start.ts");
const folder = mkdtempSync(join(tmpdir(), "treeline-start-"));
const dataDir = join(folder, "data");
const running = new Set<ChildProcess>();

interface Run extends Site {
  child: ChildProcess;
  /** Everything printed so far. */
  printed(): string;
  /** Resolves at the line that says it is ready, rejects when it ends before. */
  ready: Promise<void>;
  ended: Promise<number | null>;
}

function start(env: NodeJS.ProcessEnv, command: readonly [string, ...string[]] = [process.execPath, START]): Run {
  const [file, ...args] = command;
  const child = spawn(file, args, { env: { ...withoutOurs(process.env), TREELINE_DATA_DIR: dataDir, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  let printed = "";
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: unknown): void => {
      printed += String(chunk);
      if (printed.includes("Treeline is ready")) resolve();
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("close", () => reject(new Error(`It ended before it was ready:\n${printed}`)));
  });
  ready.catch(() => {});
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  void ended.then(() => running.delete(child));
  const url = `http://localhost:${env["PORT"]}`;
  return { url, publicUrl: url, child, ready, ended, printed: () => printed };
}

async function stop(run: Run, signal: NodeJS.Signals): Promise<number | null> {
  run.child.kill(signal);
  return run.ended;
}

const answers = (url: string): Promise<boolean> => fetch(url, { signal: AbortSignal.timeout(1_000) }).then(() => true, () => false);
const silent = (run: Run): Promise<void> => expect.poll(() => answers(run.url), { timeout: 30_000 }).toBe(false);

afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  // A kill leaves PostgreSQL to be adopted, which is what this does, to end it.
  await (await startEmbedded({ dataDir: join(dataDir, "postgres") })).stop();
  rmSync(folder, { recursive: true, force: true });
});

test("the first start brings a demo company to sign in to, and Ctrl-C ends all of it", async () => {
  const run = start({ PORT: String(await freePort()) });
  await run.ready;
  expect(run.printed().trimEnd().split("\n").at(-1)).toBe(`Treeline is ready at ${run.url}`);
  expect(run.printed()).toContain(`${DEMO_LOGIN.email} / ${DEMO_LOGIN.password}`);
  expect(await (await fetch(run.url)).text()).toContain('<div id="root">');
  const { trpc, cookie } = await signIn(run, DEMO_LOGIN);
  const [organization] = (await trpc.organization.list.query()).organizations;
  expect(organization).toMatchObject({ name: "Nordlicht GmbH", role: "owner" });
  const { people } = await trpc.people.list.query({ organizationId: organization?.id ?? "", limit: 1000 });
  expect(people.length).toBeGreaterThan(200);
  const picture = people.find((person) => person.picture !== null)?.picture;
  expect((await fetch(`${run.url}${picture}`, { headers: { cookie } })).headers.get("content-type")).toMatch(/^image\//);
  expect(await stop(run, "SIGINT")).toBe(0);
  expect(await answers(run.url)).toBe(false);
}, 90_000);

test("a later start has the same company, and its credential still works", async () => {
  const run = start({ PORT: String(await freePort()) });
  await run.ready;
  const { trpc } = await signIn(run, DEMO_LOGIN);
  const { organizations } = await trpc.organization.list.query();
  expect(organizations).toHaveLength(1);
  const organizationId = organizations[0]?.id ?? "";
  const { connection } = await trpc.connection.get.query({ organizationId });
  const { people } = await trpc.people.list.query({ organizationId, limit: 1 });
  const { record } = await trpc.people.get.query({ organizationId, personId: people[0]?.id ?? "" });
  expect(await (await fetch(record ?? "")).text()).toContain(people[0]?.name);
  const { runId } = await trpc.sync.start.mutate({ organizationId, connectionId: connection?.id ?? "" });
  await expect.poll(async () => (await trpc.sync.get.query({ organizationId, runId })).state, { timeout: 60_000 }).toBe("succeeded");
  const again = start({ PORT: String(await freePort()) });
  expect(await again.ended).toBe(1);
  expect(again.printed()).toContain(`Treeline already runs from ${dataDir} at ${run.url}`);
  expect(await stop(run, "SIGTERM")).toBe(0);
}, 120_000);

test("killed outright, it leaves nothing that the next start can't take over, and plays a scenario on", async () => {
  const port = String(await freePort());
  const killed = start({ PORT: port });
  await killed.ready;
  killed.child.kill("SIGKILL");
  const next = start({ PORT: port }, [process.execPath, START, "--scenario", "empty-answer"]);
  await next.ready;
  await signIn(next, DEMO_LOGIN);
  await expect.poll(next.printed, { timeout: 60_000 }).toContain("The scenario is over.");
  expect(next.printed()).toMatch(/Personio answers with an empty list[^]*The run failed: [^]*The run succeeded: 0 joined, 0 changed, 0 left\. http/);
  expect(await stop(next, "SIGHUP")).toBe(0);
  expect(await answers(next.url)).toBe(false);
}, 120_000);

test("it stops when the launcher that it was started through is gone", async () => {
  const launcher = join(folder, "pnpm");
  writeFileSync(launcher, `#!/bin/sh\n"${process.execPath}" "${START}"\nexit 0\n`, { mode: 0o755 });
  const run = start({ PORT: String(await freePort()) }, [launcher, "start"]);
  await run.ready;
  run.child.kill("SIGKILL");
  await silent(run);
}, 60_000);

test("a port that is taken is named, with what to do", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => other.listen(0, "127.0.0.1", () => resolve(Number(Object(other.address()).port))));
  const run = start({ PORT: String(port), TREELINE_DATA_DIR: join(folder, "taken") });
  expect(await run.ended).toBe(1);
  expect(run.printed()).toContain(`PORT: port ${port} of 127.0.0.1 is taken by another program. Set PORT to a free one`);
  other.close();
}, 30_000);

test("a scenario that there isn't is answered with those there are", async () => {
  const run = start({ PORT: String(await freePort()) }, [process.execPath, START, "--scenario", "earthquake"]);
  expect(await run.ended).toBe(1);
  expect(run.printed()).toMatch(/no scenario "earthquake"[^]*quiet-week/);
}, 30_000);

test("without the demo it starts empty on the caller's own database", async () => {
  const database = await createTestDatabase();
  const run = start({ PORT: String(await freePort()), TREELINE_DEMO: "0", DATABASE_URL: database.url, TREELINE_DATA_DIR: join(folder, "real") });
  await run.ready;
  expect(run.printed()).toContain(`${run.url}/sign-up, then connect your Personio account`);
  expect(run.printed()).not.toMatch(/emulator|treeline-demo/);
  await expect(signIn(run, DEMO_LOGIN)).rejects.toThrow("401");
  expect(await stop(run, "SIGINT")).toBe(0);
  await database.drop();
}, 60_000);
