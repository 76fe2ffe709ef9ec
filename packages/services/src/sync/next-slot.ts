import { createHash } from "node:crypto";

const HOUR_MS = 3_600_000;
const PERIOD_MS = 6 * HOUR_MS;
/** Many tenants set up or woken in the same minute drift apart by up to this much. */
const SPREAD_MS = 5 * 60_000;

const RETRY_AFTER_MINUTES = [1, 5, 15, 60];

/** The slot six hours after a start, later by a few minutes that are the connection's own. */
export function nextSlot(connectionId: string, startedAt: Date): Date {
  const spread = createHash("sha256").update(connectionId).digest().readUInt32BE(0) / 2 ** 32;
  return new Date(startedAt.getTime() + PERIOD_MS + Math.floor(spread * SPREAD_MS));
}

/** After 1, 5, 15 and 60 minutes, then at the slot that would have come anyway. */
export function nextTry(connectionId: string, startedAt: Date, failedAt: Date, failuresInRow: number): Date {
  const minutes = RETRY_AFTER_MINUTES[failuresInRow - 1];
  return minutes === undefined ? nextSlot(connectionId, startedAt) : new Date(failedAt.getTime() + minutes * 60_000);
}

/** Whether the try that comes due is one of the quick ones after a failure. */
export const isRetry = (failuresInRow: number) => failuresInRow > 0 && failuresInRow <= RETRY_AFTER_MINUTES.length;
