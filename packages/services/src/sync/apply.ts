import { dayIn } from "@treeline/org/day";
import { planSync } from "@treeline/org/sync/plan";
import type { RunCounts } from "@treeline/db/schema/run";
import type { Context } from "../context.ts";
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
    const applying = performance.now();
    await writePlan(tenant, lease.connectionId, planRows(plan, people));
    await finishRun(tenant, lease, link, read, plan, [
      { name: "read", ms: read.cost.ms },
      { name: "plan", ms: Math.round(applying - planning) },
      { name: "apply", ms: Math.round(performance.now() - applying) },
    ]);
    return plan.counts;
  });
}
