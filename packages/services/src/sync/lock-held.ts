import { eq } from "drizzle-orm";
import { run } from "@treeline/db/schema/run";
import type { TenantContext } from "../context.ts";
import { AppError, notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { lockConnection } from "./lease.ts";

const NOT_HELD: Record<(typeof run.$inferSelect)["state"], string> = {
  held: "",
  queued: "This sync is being applied already.",
  running: "This sync is being applied already.",
  succeeded: "This sync has been applied already.",
  failed: "This sync failed, so there is nothing to decide.",
  discarded: "This sync was discarded, or a newer one took its place.",
};

/** A held run, locked after its connection. @throws AppError NOT_FOUND, CONFLICT `not-held` */
export async function lockHeld(ctx: TenantContext, runId: string): Promise<{ id: string; connectionId: string }> {
  const id = requireId(runId, "run");
  const [wanted] = await ctx.tx.select({ connectionId: run.connectionId }).from(run).where(eq(run.id, id));
  if (!wanted) throw notFound("run");
  await lockConnection(ctx, wanted.connectionId);
  const [row] = await ctx.tx.select({ state: run.state }).from(run).where(eq(run.id, id)).for("update");
  if (row?.state !== "held") {
    throw new AppError("CONFLICT", NOT_HELD[row?.state ?? "discarded"], { reason: "not-held", action: "Look at the latest sync." });
  }
  return { id, connectionId: wanted.connectionId };
}
