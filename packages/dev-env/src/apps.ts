import { execFile } from "node:child_process";
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { keepRunning, type Child } from "./child.ts";
import { ROOT } from "./root.ts";

/** What api and worker are told by environment, named as there. */
export interface AppSettings {
  /** `DATABASE_URL` and what belongs to it. */
  database: Readonly<Record<string, string>>;
  host: string;
  port: number;
  publicUrl: string;
  /** Of the api; null or left out for its default. */
  signUp?: string | null;
  trustedProxies?: string | null;
  keys: string;
  personioBaseUrl: string;
  resend: { key: string; baseUrl: string | null };
  mailFrom: string;
  logLevel: string;
  /** Of the worker, for its health and metrics. */
  healthPort: number;
  logDir: string;
  /** How far ahead the worker's clock is, in milliseconds. */
  clockOffsetMs?: number;
  say(line: string): void;
}

const API = join(ROOT, "apps", "api");
const WORKER = join(ROOT, "apps", "worker");
/** Arguments for node, as in the images (docker/): one file, which `buildApps` makes. */
export const API_MAIN = ["dist/main.js"];
export const WORKER_MAIN = ["--max-old-space-size=256", "--max-semi-space-size=4", "dist/main.js"];
/** Where the built web lies. */
export const WEB_DIST = join(ROOT, "apps", "web", "dist");

// Only what we name reaches the apps, so that a caller's leftovers can't.
const OURS = /^(PORT|HOST|DATABASE_.*|PG[A-Z]+|PUBLIC_URL|METRICS_TOKEN|MAIL_FROM|WEB_DIST|HEALTH_PORT|LOG_LEVEL|TRUSTED_PROXIES|SIGN_UP|TREELINE_.*|PERSONIO_.*|RESEND_.*)$/;

/** `env` without anything that Treeline reads. */
export function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !OURS.test(name)));
}

function common(settings: AppSettings): NodeJS.ProcessEnv {
  return {
    ...withoutOurs(process.env),
    ...settings.database,
    PUBLIC_URL: settings.publicUrl,
    TREELINE_KEYS: settings.keys,
    PERSONIO_BASE_URL: settings.personioBaseUrl,
    LOG_LEVEL: settings.logLevel,
  };
}

/** The api, which also serves the built web. */
export function startApi(settings: AppSettings): Child {
  const env = { ...common(settings), HOST: settings.host, PORT: String(settings.port), WEB_DIST, SIGN_UP: settings.signUp ?? "", TRUSTED_PROXIES: settings.trustedProxies ?? "" };
  return keepRunning({ name: "api", args: API_MAIN, cwd: API, env, logDir: settings.logDir, say: settings.say });
}

/** The worker, with the memory limits of its image. */
export function startWorker(settings: AppSettings): Child {
  const { key, baseUrl } = settings.resend;
  const env = { ...common(settings), RESEND_API_KEY: key, ...(baseUrl === null ? {} : { RESEND_BASE_URL: baseUrl }), MAIL_FROM: settings.mailFrom, HEALTH_PORT: String(settings.healthPort), TREELINE_CLOCK_OFFSET_MS: String(settings.clockOffsetMs ?? 0) };
  return keepRunning({ name: "worker", args: WORKER_MAIN, cwd: WORKER, env, logDir: settings.logDir, say: settings.say });
}

/** Builds api and worker, in about a second. A process that starts meanwhile loads the previous build. @throws Error with what the build said */
export async function buildApps(): Promise<void> {
  await Promise.all([API, WORKER].map(buildApp));
}

async function buildApp(cwd: string): Promise<void> {
  const fresh = join("dist", `build-${process.pid}`);
  try {
    await promisify(execFile)("npm", ["run", "--silent", "build", "--", `--outdir=${fresh}`], { cwd });
    renameSync(join(cwd, fresh, "main.js"), join(cwd, "dist", "main.js"));
  } catch (error) {
    throw new Error(`${cwd} can't be built:\n${error instanceof Error && "stderr" in error ? String(error.stderr) : String(error)}`, { cause: error });
  } finally {
    rmSync(join(cwd, fresh), { recursive: true, force: true });
  }
}

/** Resolves once `child`, whose health is at `url`, says it is ready. @throws Error with what it printed, when it dies three times or needs more than a minute */
export async function untilReady(child: Child, url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  // What says that it can't start says so again the next time.
  const hopeless = (): boolean => child.deaths() >= 3 || (child.deaths() > 0 && /can't start/.test(child.tail()));
  while (Date.now() < deadline && !hopeless()) {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error(`The ${child.name} does not become ready. It said last:\n${child.tail()}`);
}
