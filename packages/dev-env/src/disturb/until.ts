import { setTimeout as sleep } from "node:timers/promises";

/** Whatever happened, all is well again within a minute; a machine that runs all tests at once may take another. */
const WITHIN_MS = 120_000;

/** A check without an answer counts as false: a query to a PostgreSQL that is restarting may never return, but the next one does. */
const CHECK_MS = 5_000;

/** @throws Error that names what didn't come true in time */
export async function until(what: string, holds: () => boolean | Promise<boolean>, withinMs = WITHIN_MS): Promise<void> {
  for (const deadline = Date.now() + withinMs; !(await Promise.race([holds(), sleep(CHECK_MS, false, { ref: false })])); await sleep(40)) {
    if (Date.now() > deadline) throw new Error(`After ${withinMs / 1_000} s it is still not so that ${what}.`);
  }
}
