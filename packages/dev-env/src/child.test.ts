import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
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
  await expect.poll(() => said).toEqual(["chatty: it broke"]);
  expect(child.tail()).toContain("fine");
  await child.stop(1_000);
  expect(readFileSync(join(folder, "logs", "chatty.log"), "utf8")).toContain('"msg":"fine"');
});

test("stop asks first, then kills, and nothing comes back", async () => {
  const child = run("deaf", `process.on("SIGTERM", () => {}); console.log('{"level":50,"msg":"up"}'); setInterval(() => {}, 1000)`);
  await expect.poll(() => said).toHaveLength(1);
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
