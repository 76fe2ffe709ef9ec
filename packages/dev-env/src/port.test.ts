import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepPort } from "./port.ts";

let folder: string;
let said: string[];
const holders: Server[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "treeline-port-"));
  said = [];
});
afterEach(async () => {
  await Promise.all(holders.splice(0).map((holder) => new Promise((resolve) => holder.close(resolve))));
  rmSync(folder, { recursive: true, force: true });
});

const keep = (patienceMs?: number, signal = new AbortController().signal) =>
  keepPort(folder, "mailbox", { say: (line) => said.push(line), signal, ...(patienceMs !== undefined && { patienceMs }) });

function hold(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const holder = createServer().once("error", reject);
    holders.push(holder);
    holder.listen(port, "127.0.0.1", () => resolve(holder));
  });
}

test("a helper keeps its port, also when whoever had it is only just ending", async () => {
  const port = await keep();
  const holder = await hold(port);
  setTimeout(() => holder.close(), 300);
  expect(await keep()).toBe(port);
  expect(said).toEqual([]);
});

test("where it stays taken the helper gets another one, keeps that, and says so", async () => {
  const port = await keep();
  await hold(port);
  const other = await keep(0);
  expect(other).not.toBe(port);
  expect(said).toEqual([`Port ${port} of the mailbox is taken by another program; from now on it is ${other}.`]);
  expect(await keep()).toBe(other);
});

test("a start that is stopped does not wait for a port", async () => {
  await hold(await keep());
  await expect(keep(60_000, AbortSignal.timeout(50))).rejects.toThrow(/abort/i);
});
