import { spawn, type ChildProcess } from "node:child_process";
import { createWriteStream, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { StopPoint } from "@treeline/services/stop-points";
import { WORKER_MAIN, withoutOurs } from "../apps.ts";
import { ROOT } from "../root.ts";
import { until } from "./until.ts";

/** How a worker is struck: dead at once, or frozen until `resume`. */
export type How = "kill" | "stop";

/** Two workers on one queue, as operators run them: who dies is started again. */
export interface Crew {
  /** The first worker to come by `point` from now on is struck. */
  arm(point: StopPoint, how: How): void;
  /** Resolves once one was. */
  struck(): Promise<void>;
  /** The frozen one goes on. */
  resume(): void;
  /** Both take jobs. */
  ready(): Promise<void>;
  /** Starts since the beginning, the first two too. */
  starts(): number;
  stop(): Promise<void>;
}

export interface CrewOptions {
  databaseUrl: string;
  personioBaseUrl: string;
  mailboxUrl: string;
  publicUrl: string;
  keys: string;
  leaseMs: number;
  /** For logs and orders. */
  folder: string;
}

const WORKER = join(ROOT, "apps", "worker");
const SIZE = 2;
/** A machine that runs all tests at once takes long to start a process. */
const START_MS = 180_000;

export function startCrew(options: CrewOptions): Crew {
  const order = join(options.folder, "stop-at");
  const env: NodeJS.ProcessEnv = {
    ...withoutOurs(process.env), NODE_ENV: "test", DATABASE_URL: options.databaseUrl, PERSONIO_BASE_URL: options.personioBaseUrl, PUBLIC_URL: options.publicUrl,
    TREELINE_KEYS: options.keys, RESEND_API_KEY: "re_test", RESEND_BASE_URL: options.mailboxUrl, MAIL_FROM: "Treeline <hello@treeline.example>", WORKER_CONCURRENCY: "2",
    TREELINE_LEASE_MS: String(options.leaseMs), TREELINE_STOP_AT: order,
  };
  const log = createWriteStream(join(options.folder, "workers.log"), { flags: "a" });
  const ready = new Set<ChildProcess>();
  const alive = new Set<ChildProcess>();
  let starts = 0;
  let stopping = false;
  const start = (): void => {
    starts++;
    const child = spawn(process.execPath, WORKER_MAIN, { cwd: WORKER, env, stdio: ["ignore", "pipe", "pipe", "ipc"] });
    alive.add(child);
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on("line", (line) => {
        log.write(`${child.pid} ${line}\n`);
        if (line.includes("worker takes jobs")) ready.add(child);
      });
    }
    child.once("exit", () => {
      alive.delete(child);
      ready.delete(child);
      if (!stopping) start();
    });
  };
  for (let i = 0; i < SIZE; i++) start();
  const hit = `${order}.hit`;
  const pid = (): number => Number(readFileSync(hit, "utf8"));
  return {
    arm(point, how) {
      rmSync(hit, { force: true });
      writeFileSync(`${order}.new`, `${point}:${how}`);
      // In one piece: a worker may look at any moment.
      renameSync(`${order}.new`, order);
    },
    struck: () => until("a worker is struck", () => tryRead(hit) !== ""),
    resume: () => void process.kill(pid(), "SIGCONT"),
    ready: () => until("both workers take jobs", () => ready.size === SIZE, START_MS),
    starts: () => starts,
    async stop() {
      stopping = true;
      for (const child of alive) child.kill("SIGKILL");
      await until("the workers are gone", () => alive.size === 0);
      log.end();
    },
  };
}

function tryRead(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
