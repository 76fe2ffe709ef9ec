import { z } from "zod";
import type { Context } from "../context.ts";
import { runQuery } from "../verb.ts";
import { getRun } from "./get.ts";
import { PROGRESS_CHANNEL } from "./progress.ts";
import { isOver, type RunView } from "./run-view.ts";

/** A lost notification (a listener that reconnects) delays a view by no more than this. */
const LOOK_AGAIN_MS = 5_000;

const told = z.object({ organizationId: z.string(), runId: z.string() });

/**
 * The run now, then at every change of what is seen, and for the last time when it and its pictures are over.
 * Ends early when `signal` aborts. The caller's role is asked for at every look.
 */
export async function* watchRun(
  ctx: Context,
  input: { organizationId: string; runId: string },
  signal: AbortSignal,
): AsyncGenerator<RunView, void> {
  const bell = makeBell();
  const stopListening = await ctx.db.listen(PROGRESS_CHANNEL, (payload) => {
    if (concerns(payload, input)) bell.ring();
  });
  signal.addEventListener("abort", bell.ring, { once: true });
  try {
    let seen = "";
    while (!signal.aborted) {
      const view = await runQuery(ctx, getRun, input);
      const now = JSON.stringify(view);
      if (now !== seen) yield view;
      seen = now;
      if (isOver(view)) return;
      await bell.wait(LOOK_AGAIN_MS);
    }
  } finally {
    signal.removeEventListener("abort", bell.ring);
    await stopListening();
  }
}

function concerns(payload: string, { organizationId, runId }: { organizationId: string; runId: string }): boolean {
  const parsed = told.safeParse(JSON.parse(payload));
  return parsed.success && parsed.data.organizationId === organizationId && parsed.data.runId === runId;
}

/** Rings that come while nobody waits are kept as one. */
function makeBell() {
  let rung = false;
  let wake = () => {};
  return {
    ring: () => {
      rung = true;
      wake();
    },
    async wait(ms: number): Promise<void> {
      if (!rung) {
        const { promise, resolve } = Promise.withResolvers<void>();
        const timer = setTimeout(resolve, ms);
        wake = resolve;
        await promise;
        clearTimeout(timer);
      }
      rung = false;
    },
  };
}
