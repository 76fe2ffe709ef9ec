import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort, isFree, listenProblem } from "@treeline/db/embedded/port";
import { listenError } from "@treeline/services/listen-words";

/** How long a program that is ending may still hold a port. */
const PATIENCE_MS = 3_000;

async function freeInTime(port: number, host: string, patienceMs: number, signal?: AbortSignal): Promise<boolean> {
  for (const deadline = Date.now() + patienceMs; !(await isFree(port, host)); await sleep(100, undefined, { signal })) {
    if (Date.now() > deadline) return false;
  }
  return true;
}

/**
 * Resolves when nobody listens on `port` of `host`. It waits a little: a start that was killed leaves an api behind that ends within moments.
 * @throws Error that says to set PORT
 */
export async function untilFree(port: number, host: string): Promise<void> {
  const problem = await listenProblem(port, host);
  // Only a port that is taken can become free.
  if (problem && !("code" in problem && problem.code === "EADDRINUSE")) throw listenError(problem, { port, host, portName: "PORT" });
  if (await freeInTime(port, host, PATIENCE_MS)) return;
  throw listenError(Object.assign(new Error("taken"), { code: "EADDRINUSE" }), { port, host, portName: "PORT" });
}

interface Keeping {
  say(line: string): void;
  signal: AbortSignal;
  patienceMs?: number;
}

/** The port that the helper `name` had last time, so that its pages keep their address. Another one, and a line that says so, only where it stays taken. */
export async function keepPort(dataDir: string, name: string, { say, signal, patienceMs = PATIENCE_MS }: Keeping): Promise<number> {
  const file = join(dataDir, `${name}.port`);
  const last = existsSync(file) ? Number(readFileSync(file, "utf8")) || 0 : 0;
  if (last > 0) await freeInTime(last, "127.0.0.1", patienceMs, signal);
  const port = await freePort(last);
  if (last > 0 && port !== last) say(`Port ${last} of the ${name} is taken by another program; from now on it is ${port}.`);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(file, String(port));
  return port;
}
