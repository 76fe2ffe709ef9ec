import { dayIn } from "@treeline/org/day";
import type { Person } from "@treeline/org/person";
import type { Plan } from "@treeline/org/sync/changes";
import { judge } from "@treeline/org/sync/guard";
import { planSync, type PlanInput } from "@treeline/org/sync/plan";
import type { Verdict } from "@treeline/org/sync/verdict";
import type { connection } from "@treeline/db/schema/connection";
import type { TenantContext } from "../context.ts";
import type { SnapshotRead } from "./fetch-snapshot.ts";
import { frozenBy, lostKeys } from "./frozen.ts";
import type { Lease } from "./lease.ts";
import { readApproved } from "./held-plan.ts";
import { readOverrides } from "./read-overrides.ts";
import { readPeople } from "./read-people.ts";
import { recentLeavers } from "./recent-leavers.ts";
import { readSettings } from "./settings.ts";

/** A read beside what is known: what would change, and whether it may by itself. */
export interface Planned {
  input: PlanInput;
  people: Person[];
  plan: Plan;
  verdict: Verdict;
  /** Keys that the credential could read once and can't now. */
  lost: string[];
}

/** Plans a read and judges it. Reads the connection's people and overrides; the caller has locked it. */
export async function planRead(ctx: TenantContext, lease: Lease, link: typeof connection.$inferSelect, read: SnapshotRead, approved: boolean): Promise<Planned> {
  const people = await readPeople(ctx, link.id);
  const overrides = await readOverrides(ctx, link.id);
  const settings = await readSettings(ctx);
  const lost = lostKeys(link, read.granted);
  const input: PlanInput = {
    snapshot: read.snapshot, people, overrides, today: dayIn(settings.timeZone, ctx.now()),
    preferLegalName: settings.preferLegalName, frozen: frozenBy(lost),
  };
  const plan = planSync(input);
  const verdict = judge({
    plan, people, snapshot: read.snapshot, limits: settings.guard,
    firstImport: link.lastSuccessAt === null,
    managersKnown: [...link.grantedKeys, ...link.frozenKeys].includes("supervisor"),
    recent: await recentLeavers(ctx, link.id),
    approved: approved ? await readApproved(ctx, lease.runId) : null,
  });
  return { input, people, plan, verdict, lost };
}
