import { safeError } from "@treeline/services/safe-error";
import pino, { type DestinationStream, type Logger } from "pino";

/** JSON lines on standard output, or to `destination`. Errors leave their text behind: it may hold a row's values. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: { app: "api" }, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: safeError } };
  return destination ? pino(options, destination) : pino(options);
}
