import { eq } from "drizzle-orm";
import { heldPlan } from "@treeline/db/schema/held-plan";
import type { LineFacts } from "@treeline/org/sync/lines";
import { z } from "zod";
import type { TenantContext } from "../context.ts";

/** What waits in a held run, as its page shows it, and by external id what an approval of it covers. */
export interface HeldPlan {
  lines: LineFacts[];
  leaves: string[];
  moves: string[];
}

const approval = z.object({ leaves: z.array(z.string()), moves: z.array(z.string()) });

/** Keeps what waits, in place of what waited in this run before. */
export async function storeHeldPlan(ctx: TenantContext, runId: string, plan: HeldPlan): Promise<void> {
  await ctx.tx
    .insert(heldPlan)
    .values({ organizationId: ctx.organizationId, runId, plan })
    .onConflictDoUpdate({ target: [heldPlan.organizationId, heldPlan.runId], set: { plan } });
}

/** Null when the run holds nothing, or its plan has been removed. */
export async function readHeldPlan(ctx: TenantContext, runId: string): Promise<HeldPlan | null> {
  const [row] = await ctx.tx.select({ plan: heldPlan.plan }).from(heldPlan).where(eq(heldPlan.runId, runId));
  return row ? ownPlan(row.plan) : null;
}

/** What a member approved of the run by applying it. */
export async function readApproved(ctx: TenantContext, runId: string): Promise<{ leaves: string[]; moves: string[] }> {
  const [row] = await ctx.tx.select({ plan: heldPlan.plan }).from(heldPlan).where(eq(heldPlan.runId, runId));
  return row ? approval.parse(row.plan) : { leaves: [], moves: [] };
}

export async function dropHeldPlan(ctx: TenantContext, runId: string): Promise<void> {
  await ctx.tx.delete(heldPlan).where(eq(heldPlan.runId, runId));
}

/** The column is written by `storeHeldPlan` alone, so what it holds has that shape. */
const ownPlan = (plan: unknown) => plan as HeldPlan;
