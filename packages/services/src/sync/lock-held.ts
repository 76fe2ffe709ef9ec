import { eq } from "drizzle-orm";
import { run } from "@treeline/db/schema/run";
import type { Wording } from "@treeline/org/language";
import type { TenantContext } from "../context.ts";
import { AppError, notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { lockConnection } from "./lease.ts";

const NOT_HELD: Record<(typeof run.$inferSelect)["state"], Wording> = {
  held: { en: "", de: "" },
  queued: { en: "This sync is being applied already.", de: "Diese Synchronisierung wird bereits angewendet." },
  running: { en: "This sync is being applied already.", de: "Diese Synchronisierung wird bereits angewendet." },
  succeeded: { en: "This sync has been applied already.", de: "Diese Synchronisierung wurde bereits angewendet." },
  failed: { en: "This sync failed, so there is nothing to decide.", de: "Diese Synchronisierung ist fehlgeschlagen, deshalb gibt es nichts zu entscheiden." },
  discarded: { en: "This sync was discarded, or a newer one took its place.", de: "Diese Synchronisierung wurde verworfen oder durch eine neuere ersetzt." },
  cancelled: { en: "This sync was cancelled, so there is nothing to decide.", de: "Diese Synchronisierung wurde abgebrochen, deshalb gibt es nichts zu entscheiden." },
};

/** A held run, locked after its connection. @throws AppError NOT_FOUND, CONFLICT `not-held` */
export async function lockHeld(ctx: TenantContext, runId: string): Promise<{ id: string; connectionId: string }> {
  const id = requireId(runId, "run");
  const [wanted] = await ctx.tx.select({ connectionId: run.connectionId }).from(run).where(eq(run.id, id));
  if (!wanted) throw notFound("run");
  await lockConnection(ctx, wanted.connectionId);
  const [row] = await ctx.tx.select({ state: run.state }).from(run).where(eq(run.id, id)).for("update");
  if (row?.state !== "held") {
    throw new AppError("CONFLICT", NOT_HELD[row?.state ?? "discarded"], { reason: "not-held", action: { en: "Look at the latest sync.", de: "Sehen Sie sich die letzte Synchronisierung an." } });
  }
  return { id, connectionId: wanted.connectionId };
}
