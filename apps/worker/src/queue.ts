import { EventEmitter } from "node:events";
import { parseCrontab, run, type Runner, type TaskList, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import type { Logger } from "pino";
import { queueLogger } from "./log.ts";

export interface Queue {
  /** Ids under which this process locks jobs: pools of workers, in the queue's words. */
  lockIds(): string[];
  /** Resolves when it was stopped, rejects when it could not go on. */
  done: Promise<void>;
  /** Aborts running jobs, hands them back, and closes the connections. */
  stop(): Promise<void>;
}

/** Missed minutes need no making up, since a due connection stays due; a missed hour is some place's Monday morning. */
const CRONTAB = ["* * * * * schedule ?max=1&jobKey=schedule", "0 * * * * digest ?fill=12h", "17 3 * * * retention ?fill=1d&jobKey=retention"].join("\n");

/** Starts taking jobs; `url` must not lead through a pooler, since it listens. */
export async function startQueue(options: { url: string; concurrency: number; tasks: TaskList; log: Logger }): Promise<Queue> {
  const pool = openPool(options.url, options.concurrency + 2, options.log);
  const events: WorkerEvents = new EventEmitter();
  const pools: string[] = [];
  events.on("pool:create", ({ workerPool }) => pools.push(workerPool.id));
  let runner: Runner;
  try {
    runner = await run({
      pgPool: pool,
      concurrency: options.concurrency,
      taskList: options.tasks,
      parsedCronItems: parseCrontab(CRONTAB),
      noHandleSignals: true,
      // Jobs are safe to stop anywhere, so they are asked to at once.
      gracefulShutdownAbortTimeout: 1,
      // Without batches the queue ends before it has noted which jobs are done.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      events,
      logger: queueLogger(options.log),
    });
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    lockIds: () => pools,
    done: runner.promise,
    async stop() {
      await runner.stop().catch(() => {});
      await pool.end();
    },
  };
}

/** A dropped connection without a handler would end the process; the queue connects again by itself. */
function openPool(url: string, max: number, log: Logger): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, application_name: "treeline worker queue" });
  const note = () => log.warn("a connection of the queue was lost");
  pool.on("error", note);
  pool.on("connect", (client) => client.on("error", note));
  return pool;
}
