import { EventEmitter } from "node:events";
import type { DatabaseAddress } from "@treeline/db/connect/address";
import { openQueuePool } from "@treeline/db/queue-pool";
import { parseCrontab, run, type Runner, type TaskList, type WorkerEvents } from "graphile-worker";
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
export async function startQueue(options: { url: string | DatabaseAddress; concurrency: number; tasks: TaskList; log: Logger }): Promise<Queue> {
  const pool = openQueuePool({ url: options.url, max: options.concurrency + 2, onLost: () => options.log.warn("a connection of the queue was lost") });
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
