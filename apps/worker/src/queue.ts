import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { DatabaseAddress } from "@treeline/db/connect/address";
import { openQueuePool } from "@treeline/db/queue-pool";
import { parseCrontab, run, type Runner, type TaskList, type WorkerEvents } from "graphile-worker";
import type { Logger } from "pino";
import { queueLogger } from "./log.ts";

export interface Queue {
  /** Ids under which this process locks jobs: pools of workers, in the queue's words. */
  lockIds(): string[];
  /** Aborts running jobs, hands them back, and closes the connections. */
  stop(): Promise<void>;
}

/** What a queue does: jobs of these tasks, so many at the same time, and what is queued by the clock. */
export interface QueueOptions {
  url: string | DatabaseAddress;
  concurrency: number;
  tasks: TaskList;
  crontab?: string;
  log: Logger;
}

/** Missed minutes need no making up, since a due connection stays due; a missed hour is some place's Monday morning. */
export const CRONTAB = ["* * * * * schedule ?max=1&jobKey=schedule", "0 * * * * digest ?fill=12h", "17 3 * * * retention ?fill=1d&jobKey=retention"].join("\n");

/** Longest pause before the queue begins again. */
const MOST_PAUSE_MS = 30_000;

/** Starts taking jobs, and begins again whenever the queue ends unasked; `url` must not lead through a pooler, since it listens. */
export async function startQueue(options: QueueOptions): Promise<Queue> {
  const pool = openQueuePool({ url: options.url, max: options.concurrency + 2, onLost: () => options.log.warn("a connection of the queue was lost") });
  const events: WorkerEvents = new EventEmitter();
  const pools: string[] = [];
  events.on("pool:create", ({ workerPool }) => pools.push(workerPool.id));
  const begin = (): Promise<Runner> =>
    run({
      pgPool: pool,
      concurrency: options.concurrency,
      taskList: options.tasks,
      parsedCronItems: parseCrontab(options.crontab ?? ""),
      noHandleSignals: true,
      // Jobs are safe to stop anywhere, so they are asked to at once.
      gracefulShutdownAbortTimeout: 1,
      // Without batches the queue ends before it has noted which jobs are done.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      events,
      logger: queueLogger(options.log),
    });
  const stopping = new AbortController();
  let runner: Runner;
  try {
    runner = await begin();
  } catch (error) {
    await pool.end();
    throw error;
  }
  // Where its connections are lost at the wrong moment (its cron notes the time), the queue ends, and says so to nobody.
  const keepGoing = async (): Promise<void> => {
    for (let failures = 0; ; ) {
      await runner.promise.catch(() => {});
      if (stopping.signal.aborted) return;
      options.log.warn("the queue has ended and begins again");
      await sleep(Math.min(1_000 * 2 ** failures, MOST_PAUSE_MS), undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      runner = await begin().then((next) => ((failures = 0), next), () => (failures++, runner));
      // Asked to stop meanwhile, the new one was not there to be told.
      if (stopping.signal.aborted) return void (await runner.stop().catch(() => {}));
    }
  };
  const done = keepGoing();
  return {
    lockIds: () => pools,
    async stop() {
      stopping.abort();
      await runner.stop().catch(() => {});
      await done;
      await pool.end();
    },
  };
}
