import type { Database } from "@treeline/db/client";
import type { DatabaseAddress } from "@treeline/db/connect/address";
import { beat } from "@treeline/services/beat";
import type { Context } from "@treeline/services/context";
import { isReady } from "@treeline/services/health/check";
import type { Keys } from "@treeline/services/keys";
import { leaseMs } from "@treeline/services/sync/lease-time";
import { safeError } from "@treeline/services/safe-error";
import { takeOverStale } from "@treeline/services/sync/schedule";
import type { Logger } from "pino";
import { serveHealth } from "./health.ts";
import { createMetrics } from "./metrics.ts";
import { CRONTAB, startQueue, type Queue } from "./queue.ts";
import { createSender, type MailSettings } from "./send-email.ts";
import { createTasks } from "./tasks.ts";

export interface WorkerOptions {
  db: Database;
  /** For the queue, which listens: no pooler in front. */
  queueAddress: string | DatabaseAddress;
  keys: Keys;
  personioBaseUrl: string;
  publicUrl: string;
  mail: MailSettings;
  log: Logger;
  /** Jobs at the same time, beside one file of the chart that is drawn. */
  concurrency: number;
  health?: { host: string; port: number };
  now?: () => Date;
  /** See the context; tests shorten the one and set the other. */
  leaseMs?: number;
  at?: NonNullable<Context["at"]>;
}

export interface Worker {
  healthPort: number | null;
  /** Stops running jobs and leaves them to others. */
  stop(): Promise<void>;
}

/** How often in a lease to look for those that ran out. */
const PATROLS = 3;

/** Takes jobs, starts what is due every minute, and looks after workers that died. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { db, keys, personioBaseUrl, publicUrl, log, now = () => new Date() } = options;
  const tests = { ...(options.leaseMs !== undefined && { leaseMs: options.leaseMs }), ...(options.at && { at: options.at }) };
  const ctx: Context = { db, actor: { kind: "system" }, language: "en", now, log, keys, personioBaseUrl, publicUrl, ...tests };
  const metrics = createMetrics();
  const busyWith = new Set<string>();
  const tasks = createTasks(ctx, createSender(options.mail), metrics, busyWith);
  // First, so that a port that is taken ends the start before a job is taken.
  let taking = false;
  const health = options.health ? await serveHealth({ ...options.health, ready: async () => taking && (await isReady(db, 2_000)), register: metrics.register }) : null;
  const { export: draw, ...others } = tasks;
  const queues: Queue[] = [];
  try {
    queues.push(await startQueue({ url: options.queueAddress, concurrency: options.concurrency, tasks: others, crontab: CRONTAB, log }));
    // Drawing takes a core and much memory: one file at a time, and never a place of the other jobs.
    queues.push(await startQueue({ url: options.queueAddress, concurrency: 1, tasks: { export: draw }, log }));
  } catch (error) {
    await Promise.all([health?.close(), ...queues.map((queue) => queue.stop())]);
    throw error;
  }
  taking = true;

  let patrolling: Promise<void> | null = null;
  const patrol = async () => {
    try {
      await beat(ctx, { lockIds: queues.flatMap((queue) => queue.lockIds()), busyWith: [...busyWith] });
      await takeOverStale(ctx);
    } catch (error) {
      log.warn({ error: safeError(error) }, "patrol failed");
    } finally {
      patrolling = null;
    }
  };
  const timer = setInterval(() => (patrolling ??= patrol()), leaseMs(ctx) / PATROLS);
  patrolling = patrol();

  return {
    healthPort: health?.port ?? null,
    async stop() {
      clearInterval(timer);
      await patrolling;
      await Promise.all([health?.close(), ...queues.map((queue) => queue.stop())]);
    },
  };
}
