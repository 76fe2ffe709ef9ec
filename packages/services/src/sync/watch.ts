import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "../context.ts";
import { runQuery } from "../verb.ts";
import { getRun } from "./get.ts";
import { parseChange, PROGRESS_CHANNEL, type SyncChange } from "./progress.ts";
import { isOver, type RunView } from "./run-view.ts";
import { getSyncState } from "./state.ts";
import type { SyncState } from "./sync-state.ts";

/** A lost notification (a listener that reconnects) delays a view by no more than this. */
const LOOK_AGAIN_MS = 5_000;
/** The same for the state, which every open page follows. */
const LOOK_AT_STATE_MS = 20_000;
/** However quickly a run goes on, each open page looks at the state no more often. */
const BETWEEN_LOOKS_MS = 400;

/**
 * The run now, then at every change of what is seen, and for the last time when it and its pictures are over.
 * Ends early when `signal` aborts. The caller's role is asked for at every look.
 */
export function watchRun(ctx: Context, input: { organizationId: string; runId: string }, signal: AbortSignal): AsyncGenerator<RunView, void> {
  return follow(ctx, signal, {
    look: () => runQuery(ctx, getRun, input),
    concerns: ({ organizationId, runId }) => organizationId === input.organizationId && runId === input.runId,
    isOver,
    lookAgainMs: LOOK_AGAIN_MS,
    betweenMs: 0,
  });
}

/** The state of the organization's sync now, then at every change of it, until `signal` aborts. */
export function watchSyncState(ctx: Context, input: { organizationId: string }, signal: AbortSignal): AsyncGenerator<SyncState, void> {
  return follow(ctx, signal, {
    look: () => runQuery(ctx, getSyncState, input),
    concerns: ({ organizationId }) => organizationId === input.organizationId,
    isOver: () => false,
    lookAgainMs: LOOK_AT_STATE_MS,
    betweenMs: BETWEEN_LOOKS_MS,
  });
}

interface Followed<V> {
  look(): Promise<V>;
  concerns(change: SyncChange): boolean;
  /** Nothing more will come. */
  isOver(view: V): boolean;
  lookAgainMs: number;
  betweenMs: number;
}

async function* follow<V>(ctx: Context, signal: AbortSignal, { look, concerns, isOver: over, lookAgainMs, betweenMs }: Followed<V>): AsyncGenerator<V, void> {
  const bell = makeBell();
  const stopListening = await ctx.db.listen(PROGRESS_CHANNEL, (payload) => {
    const change = parseChange(payload);
    if (change && concerns(change)) bell.ring();
  });
  signal.addEventListener("abort", bell.ring, { once: true });
  try {
    let seen = "";
    while (!signal.aborted) {
      const view = await look();
      const now = JSON.stringify(view);
      if (now !== seen) yield view;
      seen = now;
      if (over(view)) return;
      if (betweenMs > 0) await sleep(betweenMs, undefined, { signal }).catch(() => {});
      await bell.wait(lookAgainMs);
    }
  } finally {
    signal.removeEventListener("abort", bell.ring);
    await stopListening();
  }
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
