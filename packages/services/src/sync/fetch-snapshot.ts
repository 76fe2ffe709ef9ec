import type { Snapshot } from "@treeline/org/sync/snapshot";
import { PersonioError } from "@treeline/personio/errors";
import type { ReadProgress } from "@treeline/personio/paginate";
import { grantedKeys } from "../connection/attributes.ts";
import { openPersonio } from "../connection/personio.ts";
import type { Context } from "../context.ts";
import { openCredential } from "../keys.ts";
import { writeRun, type Lease } from "./lease.ts";
import { notifyRun, throttled } from "./progress.ts";

/** One complete read, and what it cost. */
export interface SnapshotRead {
  snapshot: Snapshot;
  granted: string[];
  cost: ReadCost;
}

/** Requests that went out, tries that failed too, and how long the limiter held them back. */
export interface ReadCost {
  requests: number;
  waitedMs: number;
  ms: number;
}

/** Reads what the credential may see and everybody. `cost` is filled on the way, so that a failure has one too. @throws PersonioError */
export async function fetchSnapshot(ctx: Context, lease: Lease, cost: ReadCost, signal: AbortSignal): Promise<SnapshotRead> {
  const began = performance.now();
  const progress = throttled(ctx, async ({ done, total }: { done: number; total: number | null }) => {
    await writeRun(ctx, lease, { progressDone: done, progressTotal: total, requests: cost.requests, waitedMs: Math.round(cost.waitedMs) });
    await notifyRun(ctx, lease);
  });
  try {
    const client = openPersonio(ctx, await openCredential(ctx.keys, lease, lease.credential), ({ waitedMs }) => {
      cost.requests++;
      cost.waitedMs += waitedMs;
    });
    const listed = await client.readAttributes(signal);
    if (listed === null) ctx.log.warn({ organizationId: lease.organizationId }, "Personio gives no list of attributes: rows tell what can be read");
    const onProgress = (page: ReadProgress) => {
      progress.report(page);
      void ctx.at?.("page-read");
    };
    const { employees, unreadable, hidden, total, keys } = await client.readEmployees({ signal, onProgress });
    if (employees.length === 0) throw new PersonioError("incomplete", "nobody in the list can be read");
    const rows = employees.length + unreadable.length;
    if (hidden > 0) ctx.log.warn({ organizationId: lease.organizationId, total, rows, hidden }, "Personio counts more employees than it lists");
    return { snapshot: { employees, unreadable, ...(hidden > 0 && { hidden }) }, granted: grantedKeys(listed ?? [], keys), cost };
  } finally {
    cost.ms = Math.round(performance.now() - began);
    await progress.settle();
  }
}
