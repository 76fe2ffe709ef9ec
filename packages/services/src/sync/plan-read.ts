import { dayIn } from "@treeline/org/day";
import type { Person } from "@treeline/org/person";
import type { Plan } from "@treeline/org/sync/changes";
import { judge } from "@treeline/org/sync/guard";
import { planSync, type PlanInput } from "@treeline/org/sync/plan";
import type { GuardLimits, Verdict } from "@treeline/org/sync/verdict";
import type { connection } from "@treeline/db/schema/connection";
import type { TenantContext } from "../context.ts";
import type { SnapshotRead } from "./fetch-snapshot.ts";
import { frozenBy, lostKeys } from "./frozen.ts";
import type { Lease } from "./lease.ts";
import { readApproved } from "./held-plan.ts";
import { readOverrides } from "./read-overrides.ts";
import { readPeople } from "./read-people.ts";
import { recentLeavers } from "./recent-leavers.ts";
import type { PlanGround } from "./settled.ts";
import { readSettings } from "./settings.ts";

/** A read beside what is known: what would change, and whether it may by itself. */
export interface Planned {
  input: PlanInput;
  people: Person[];
  plan: Plan;
  verdict: Verdict;
}

/** What a read is planned and judged by. */
export interface Ground extends PlanGround {
  /** Keys that the credential could read once and can't now. */
  lost: string[];
  limits: GuardLimits;
}

export async function groundOf(ctx: TenantContext, link: typeof connection.$inferSelect, read: SnapshotRead): Promise<Ground> {
  const { timeZone, preferLegalName, preferredNameWhole, joinersDays, guard } = await readSettings(ctx);
  return { read, lost: lostKeys(link, read.granted), today: dayIn(timeZone, ctx.now()), preferLegalName, preferredNameWhole, joinersDays, limits: guard };
}

/** Plans a read and judges it. Reads the connection's people and overrides; the caller has locked it. */
export async function planRead(ctx: TenantContext, lease: Lease, link: typeof connection.$inferSelect, { read, lost, today, preferLegalName, preferredNameWhole, limits }: Ground, approved: boolean): Promise<Planned> {
  const people = await readPeople(ctx, link.id);
  const overrides = await readOverrides(ctx, link.id);
  const input: PlanInput = { snapshot: read.snapshot, people, overrides, today, preferLegalName, preferredNameWhole, frozen: frozenBy(lost) };
  const plan = planSync(input);
  const verdict = judge({
    plan, people, snapshot: read.snapshot, limits,
    firstImport: link.lastSuccessAt === null,
    managersKnown: [...link.grantedKeys, ...link.frozenKeys].includes("supervisor"),
    recent: await recentLeavers(ctx, link.id),
    approved: approved ? await readApproved(ctx, lease.runId) : null,
  });
  return { input, people, plan, verdict };
}
