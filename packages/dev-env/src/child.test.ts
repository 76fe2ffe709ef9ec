import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { keepRunning, type Child } from "./child.ts";
import { processInfo } from "./process-table.ts";

const folder = mkdtempSync(join(tmpdir(), "treeline-child-"));
const children: Child[] = [];
const said: string[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) await child.stop(0);
  said.splice(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(name: string, script: string): Child {
  const logDir = join(folder, "logs");
  const child = keepRunning({ name, args: ["--eval", script], cwd: tmpdir(), env: process.env, logDir, say: (line) => said.push(line) });
  children.push(child);
  return child;
}

test("one that dies is started again, and its owner is told", async () => {
  const child = run("fragile", "setInterval(() => {}, 1000)");
  const first = child.pid() ?? 0;
  process.kill(first, "SIGKILL");
  await expect.poll(() => child.pid() ?? first, { timeout: 5_000 }).not.toBe(first);
  expect(said.join("\n")).toMatch(/fragile ended unexpectedly \(SIGKILL\); starting it again in 0\.5 s/);
  expect(child.deaths()).toBe(1);
});

test("what it prints goes to its log; only errors are told", async () => {
  const child = run("chatty", `console.log('{"level":30,"msg":"fine"}'); console.log('{"level":50,"msg":"it broke"}'); setInterval(() => {}, 1000)`);
  await expect.poll(() => said, { timeout: 10_000 }).toEqual(["chatty: it broke"]);
  expect(child.tail()).toContain("fine");
  await child.stop(1_000);
  expect(readFileSync(join(folder, "logs", "chatty.log"), "utf8")).toContain('"msg":"fine"');
});

test("stop asks first, then kills, and nothing comes back", async () => {
  const child = run("deaf", `process.on("SIGTERM", () => {}); console.log('{"level":50,"msg":"up"}'); setInterval(() => {}, 1000)`);
  await expect.poll(() => said, { timeout: 10_000 }).toHaveLength(1);
  const pid = child.pid() ?? 0;
  await child.stop(50);
  expect(processInfo(pid)).toBeNull();
  expect(said).toHaveLength(1);
});

test("it can notice that its parent was killed", async () => {
  const note = join(folder, "noted");
  const orphan = `process.on("disconnect", () => { require("node:fs").writeFileSync(${JSON.stringify(note)}, "alone"); process.exit(); }); console.log('{"level":50,"msg":"up"}'); setInterval(() => {}, 1000)`;
  const options = { name: "orphan", args: ["--eval", orphan], cwd: tmpdir(), env: {}, logDir: folder };
  const parent = `const { keepRunning } = await import(${JSON.stringify(new URL("./child.ts", import.meta.url).href)});
    keepRunning({ ...${JSON.stringify(options)}, say: () => process.kill(process.pid, "SIGKILL") });`;
  expect(spawnSync(process.execPath, ["--input-type=module", "--eval", parent], { timeout: 10_000 }).signal).toBe("SIGKILL");
  await expect.poll(() => existsSync(note) && readFileSync(note, "utf8"), { timeout: 5_000 }).toBe("alone");
});

test("security L12: a log that can't be written is told once, and the process runs on", async () => {
  const file = join(folder, "a-file");
  writeFileSync(file, "");
  const blocked = join(folder, "blocked");
  mkdirSync(join(blocked, "worker.log"), { recursive: true });
  for (const logDir of [join(file, "logs"), blocked]) {
    const child = keepRunning({ name: "worker", args: ["--eval", `setInterval(() => console.log('{"level":50,"msg":"still here"}'), 20)`], cwd: tmpdir(), env: process.env, logDir, say: (line) => said.push(line) });
    children.push(child);
    await expect.poll(() => said.filter((line) => line.includes("still here")).length, { timeout: 10_000 }).toBeGreaterThan(3);
    expect(said.filter((line) => line.includes("can't be written"))).toHaveLength(1);
    await child.stop(1_000);
    said.splice(0);
  }
});
