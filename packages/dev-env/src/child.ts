import { spawn, type ChildProcess } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync, type WriteStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";

export interface ChildOptions {
  name: string;
  /** Of node. */
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** All that it prints goes to `<logDir>/<name>.log`. */
  logDir: string;
  /** Told when it dies unasked, and when it reports an error. */
  say(line: string): void;
}

/** A node process that is started again whenever it ends unasked. */
export interface Child {
  name: string;
  /** How often it has died unasked since it was last up for half a minute. */
  deaths(): number;
  /** The last lines it printed. */
  tail(): string;
  pid(): number | null;
  /** SIGTERM, and SIGKILL after `graceMs`; resolves once it is gone. */
  stop(graceMs: number): Promise<void>;
}

const STEADY_MS = 30_000;

/**
 * Keeps `node <args>` running. It has an IPC channel: on "disconnect" it has to end by itself, since then this process was killed.
 */
export function keepRunning(options: ChildOptions): Child {
  const log = openLog(options);
  const recent: string[] = [];
  let deaths = 0;
  let stopping = false;
  let child: ChildProcess | null = null;
  let ended = Promise.resolve();

  const read = (stream: Readable): void => {
    createInterface({ input: stream }).on("line", (line) => {
      log.write(`${line}\n`);
      recent.push(line);
      if (recent.length > 15) recent.shift();
      const error = errorIn(line);
      if (error) options.say(`${options.name}: ${error}`);
    });
  };
  const start = (): void => {
    const begun = Date.now();
    const current = spawn(process.execPath, options.args, { cwd: options.cwd, env: options.env, stdio: ["ignore", "pipe", "pipe", "ipc"] });
    child = current;
    if (current.stdout) read(current.stdout);
    if (current.stderr) read(current.stderr);
    ended = new Promise((resolve) => current.once("close", () => resolve()));
    current.once("exit", (code, signal) => void revive(Date.now() - begun, signal ?? `code ${code}`));
  };
  const revive = async (lived: number, how: string): Promise<void> => {
    child = null;
    // Ctrl-C reaches child and parent at once, in either order.
    await sleep(150);
    if (stopping) return;
    deaths = lived > STEADY_MS ? 1 : deaths + 1;
    const wait = Math.min(500 * 2 ** (deaths - 1), 10_000);
    options.say(`${options.name} ended unexpectedly (${how}); starting it again in ${wait / 1000} s. Its log: ${log.path}`);
    await sleep(wait);
    if (!stopping) start();
  };
  start();
  return {
    name: options.name,
    deaths: () => deaths,
    tail: () => recent.join("\n"),
    pid: () => child?.pid ?? null,
    async stop(graceMs) {
      stopping = true;
      const current = child;
      current?.kill("SIGTERM");
      const timer = setTimeout(() => current?.kill("SIGKILL"), graceMs);
      await ended;
      clearTimeout(timer);
      log.end();
    },
  };
}

/** A log that can't be written (a full disk, a folder of somebody else's) is told once, and keeps nothing from running. */
function openLog({ name, logDir, say }: ChildOptions): { path: string; write(text: string): void; end(): void } {
  const path = join(logDir, `${name}.log`);
  let stream: WriteStream | null = null;
  const giveUp = (error: Error): void => {
    if (stream) say(`The log of ${name} can't be written, so it is left out: ${error.message}`);
    stream = null;
  };
  try {
    mkdirSync(logDir, { recursive: true, mode: 0o700 });
    if (existsSync(path) && statSync(path).size > 10_000_000) renameSync(path, `${path}.1`);
    stream = createWriteStream(path, { flags: "a", mode: 0o600 }).on("error", giveUp);
  } catch (error) {
    say(`The log of ${name} can't be written, so it is left out: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { path, write: (text) => void stream?.write(text), end: () => void stream?.end() };
}

// Our logs are JSON lines in pino's levels; 50 is an error.
function errorIn(line: string): string | null {
  if (!line.startsWith("{")) return null;
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry !== "object" || entry === null || !("level" in entry) || !("msg" in entry)) return null;
    return typeof entry.level === "number" && entry.level >= 50 ? String(entry.msg) : null;
  } catch {
    return null;
  }
}
