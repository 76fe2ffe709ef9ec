import { Logger as QueueLogger } from "graphile-worker";
import pino, { type DestinationStream, type Logger } from "pino";

/** JSON lines on standard output, or to `destination`. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: { app: "worker" }, timestamp: pino.stdTimeFunctions.isoTime };
  return destination ? pino(options, destination) : pino(options);
}

const LEVELS = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;

/** The queue's own words. Its `meta` may hold a payload or an error's text, so it is left out. */
export function queueLogger(log: Logger): QueueLogger {
  return new QueueLogger((scope) => (level, message) => {
    log[LEVELS[level]]({ task: scope.taskIdentifier, jobId: scope.jobId }, message);
  });
}
