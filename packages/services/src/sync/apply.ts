import { dayIn } from "@treeline/org/day";
import { planSync } from "@treeline/org/sync/plan";
import type { RunCounts } from "@treeline/db/schema/run";
import type { Context } from "../context.ts";
import { duePictures } from "../people/pictures-due.ts";
import { inOrganization } from "../verb.ts";
import type { SnapshotRead } from "./fetch-snapshot.ts";
import { finishRun } from "./finish.ts";
import { fence, type Lease } from "./lease.ts";
import { planRows } from "./plan-rows.ts";
import { readPeople } from "./read-people.ts";
import { readSettings } from "./settings.ts";
import { writePlan } from "./write-plan.ts";

/** Plans and applies a snapshot in one transaction: readers see the old chart or the new one. @throws LeaseLost */
export function applySnapshot(ctx: Context, lease: Lease, read: SnapshotRead): Promise<RunCounts> {
  return inOrganization(ctx, lease.organizationId, "owner", async (tenant) => {
    const link = await fence(tenant, lease);
    const planning = performance.now();
    const people = await readPeople(tenant, lease.connectionId);
    const { timeZone, preferLegalName } = await readSettings(tenant);
    const plan = planSync({ snapshot: read.snapshot, people, today: dayIn(timeZone, ctx.now()), preferLegalName });
    const rows = planRows(plan, people);
    const applying = performance.now();
    // Before the write, when there are fewer to look through; then as the write changes it.
    const pictures = await duePictures(tenant, lease.connectionId);
    for (const row of [...rows.inserts, ...rows.updates]) {
      if (row.picture === "read") pictures.add(row.id);
      if (row.picture === "drop") pictures.delete(row.id);
    }
    await writePlan(tenant, lease.connectionId, rows);
    const steps = [
      { name: "read" as const, ms: read.cost.ms },
      { name: "plan" as const, ms: Math.round(applying - planning) },
      { name: "apply" as const, ms: Math.round(performance.now() - applying) },
    ];
    await finishRun(tenant, lease, link, { read, plan, steps, pictures: pictures.size });
    return plan.counts;
  });
}
