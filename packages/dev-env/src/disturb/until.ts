import { setTimeout as sleep } from "node:timers/promises";

/** Whatever happened, all is well again within a minute; a machine that runs all tests at once may take another. */
const WITHIN_MS = 120_000;

/** A look that gets no answer counts as a no: a question to a PostgreSQL that is restarted may never be answered, the next one is. */
const LOOK_MS = 5_000;

/** @throws Error that names what didn't come true in time */
export async function until(what: string, holds: () => boolean | Promise<boolean>, withinMs = WITHIN_MS): Promise<void> {
  for (const deadline = Date.now() + withinMs; !(await Promise.race([holds(), sleep(LOOK_MS, false, { ref: false })])); await sleep(40)) {
    if (Date.now() > deadline) throw new Error(`After ${withinMs / 1_000} s it is still not so that ${what}.`);
  }
}
