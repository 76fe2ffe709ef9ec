import type { RunCounts, RunStep } from "@treeline/db/schema/run";
import { findArrivals } from "@treeline/org/sync/arrivals";
import type { Plan } from "@treeline/org/sync/changes";
import { planSync } from "@treeline/org/sync/plan";
import { writeArrivals } from "../arrivals/write.ts";
import type { Context, TenantContext } from "../context.ts";
import { findSamePerson } from "../findings/same-person.ts";
import { writeFindings } from "../findings/write.ts";
import { countDuePictures, duePictures } from "../people/pictures-due.ts";
import { inOrganization } from "../verb.ts";
import type { SnapshotRead } from "./fetch-snapshot.ts";
import { finishRun } from "./finish.ts";
import { holdRun } from "./hold.ts";
import { fence, type Lease } from "./lease.ts";
import { groundOf, planRead, type Planned } from "./plan-read.ts";
import { readOverrides } from "./read-overrides.ts";
import { readPeople } from "./read-people.ts";
import { settledCounts, settledKey } from "./settled.ts";
import { writeChange } from "./write-change.ts";

export interface Applied {
  state: "succeeded" | "held";
  counts: RunCounts;
}

/**
 * Plans a snapshot, judges the plan and applies it or holds it, in one transaction: readers see the old chart or the new
 * one. @throws LeaseLost
 */
export function applySnapshot(ctx: Context, lease: Lease, read: SnapshotRead): Promise<Applied> {
  return inOrganization(ctx, lease.organizationId, "owner", async (tenant) => {
    const { link, approved } = await fence(tenant, lease);
    const began = performance.now();
    const ground = await groundOf(tenant, link, read);
    const key = settledKey(ground);
    const outcome = { read, lost: ground.lost, approved, key };
    const settled = settledCounts(link, key, read);
    if (settled) {
      const timing = { read: read.cost.ms, began, planned: performance.now() };
      await finishRun(tenant, lease, link, { ...outcome, counts: settled, pictures: await countDuePictures(tenant, link.id), steps: stepsOf(timing) });
      return { state: "succeeded", counts: settled };
    }
    const planned = await planRead(tenant, lease, link, ground, approved);
    const { verdict } = planned;
    await ctx.at?.("planned");
    const timing = { read: read.cost.ms, began, planned: performance.now() };
    if (verdict.kind === "apply") {
      const pictures = await write(tenant, lease, planned, planned.plan, ground.joinersDays, approved);
      await finishRun(tenant, lease, link, { ...outcome, counts: planned.plan.counts, steps: stepsOf(timing), pictures });
      await ctx.at?.("written");
      return { state: "succeeded", counts: planned.plan.counts };
    }
    const { applied, waiting, people, pictures } = verdict.partly ? await applyAllButMoves(tenant, lease, planned, ground.joinersDays) : nothingApplied(planned);
    const counts = applied ?? waiting.counts;
    await holdRun(tenant, lease, link, { ...outcome, verdict, waiting, people, counts, steps: stepsOf(timing), pictures });
    await ctx.at?.("written");
    return { state: "held", counts };
  });
}

/** Writes a plan with its findings, and who has yet to start. Answers how many pictures are to be read now. */
async function write(ctx: TenantContext, lease: Lease, { input, people }: Planned, plan: Plan, days: number, approved: boolean): Promise<number> {
  const { connectionId, runId } = lease;
  // Before the write, when there are fewer to look through; then as the write changes it.
  const pictures = await duePictures(ctx, connectionId);
  const { rows } = await writeChange(ctx, { connectionId, plan, people, kind: "sync", verb: "sync", runId, approved });
  for (const row of [...rows.inserts, ...rows.updates]) {
    if (row.picture === "read") pictures.add(row.id);
    if (row.picture === "drop") pictures.delete(row.id);
  }
  await writeArrivals(ctx, connectionId, findArrivals({ ...input, plan, days }));
  await writeFindings(ctx, connectionId, runId, [...plan.findings, ...(await findSamePerson(ctx, connectionId))]);
  return pictures.size;
}

/** Joins, said leavers and values go ahead; what is left to decide is planned against the chart as it is then. */
async function applyAllButMoves(ctx: TenantContext, lease: Lease, planned: Planned, days: number) {
  const { input } = planned;
  const partial = planSync({ ...input, movesWait: true });
  const pictures = await write(ctx, lease, planned, partial, days, false);
  const after = await readPeople(ctx, lease.connectionId);
  const waiting = planSync({ ...input, people: after, overrides: await readOverrides(ctx, lease.connectionId) });
  return { applied: partial.counts, waiting, people: after, pictures };
}

const nothingApplied = ({ plan, people }: Planned) => ({ applied: null, waiting: plan, people, pictures: 0 });

function stepsOf({ read, began, planned }: { read: number; began: number; planned: number }): RunStep[] {
  return [
    { name: "read", ms: read },
    { name: "plan", ms: Math.round(planned - began) },
    { name: "apply", ms: Math.round(performance.now() - planned) },
  ];
}
