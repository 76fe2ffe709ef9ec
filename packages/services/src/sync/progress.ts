import { z } from "zod";
import type { Context } from "../context.ts";
import { safeError } from "../safe-error.ts";

export const PROGRESS_CHANNEL = "treeline_progress";
const AT_MOST_EVERY_MS = 500;

const change = z.object({ organizationId: z.string(), runId: z.string().nullable() });

/** What the channel tells of: a run that went on, or, without `runId`, a member's change of the organization's sync. */
export type SyncChange = z.infer<typeof change>;

/** Reads a payload of the channel; null for anything else. */
export const parseChange = (payload: string): SyncChange | null => change.safeParse(JSON.parse(payload)).data ?? null;

/** Tells watchers that a run changed; ids only. Never inside the transaction that changes the chart. */
export async function notifyRun(ctx: Context, { organizationId, runId }: { organizationId: string; runId: string }): Promise<void> {
  await ctx.db.notify(PROGRESS_CHANNEL, JSON.stringify({ organizationId, runId }));
}

/** Tells watchers of the organization's sync that a member changed its state. Call when the change is committed. */
export async function notifySync(ctx: Context, { organizationId }: { organizationId: string }): Promise<void> {
  await ctx.db.notify(PROGRESS_CHANNEL, JSON.stringify({ organizationId, runId: null }));
}

/** Does `write` with the latest value, at most twice a second; `settle` waits for what is under way. */
export function throttled<T>(ctx: Context, write: (value: T) => Promise<unknown>) {
  let pending: { value: T } | null = null;
  let busy: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let last = 0;

  async function flush(): Promise<void> {
    const next = pending;
    pending = null;
    if (!next) return;
    last = Date.now();
    // Progress that can't be written spoils nothing.
    await write(next.value).catch((error: unknown) => ctx.log.warn({ error: safeError(error) }, "progress not written"));
  }
  function schedule(): void {
    if (timer || busy || !pending) return;
    timer = setTimeout(() => {
      timer = null;
      busy = flush().finally(() => {
        busy = null;
        schedule();
      });
    }, Math.max(0, last + AT_MOST_EVERY_MS - Date.now()));
  }
  return {
    report(value: T): void {
      pending = { value };
      schedule();
    },
    /** Drops what was not written yet. */
    async settle(): Promise<void> {
      pending = null;
      if (timer) clearTimeout(timer);
      timer = null;
      await busy;
    },
  };
}
