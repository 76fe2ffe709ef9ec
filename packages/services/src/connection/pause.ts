import { eq } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { AppError, notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { isRefused } from "../mail/notify.ts";
import { lockConnection } from "../sync/lease.ts";
import { nextSlot } from "../sync/next-slot.ts";
import { notifySync } from "../sync/progress.ts";
import { command } from "../verb.ts";

/**
 * Stops the schedule, or lets it go on as if it had never stopped: at once when a slot has passed. The button works
 * either way. @throws AppError CONFLICT: `disconnected`, or `credential-refused` when there is nothing to go on with.
 */
export const pauseConnection = command({
  needs: "member",
  cost: COSTS.edit,
  input: z.object({ organizationId: z.string(), connectionId: z.string(), paused: z.boolean() }),
  async run(ctx, input): Promise<Record<string, never>> {
    const link = await lockConnection(ctx, requireId(input.connectionId, "connection"));
    if (!link) throw notFound("connection");
    if (link.state === "disconnected") {
      throw new AppError("CONFLICT", { en: "Personio is disconnected, so nothing is scheduled.", de: "Personio ist getrennt, deshalb ist nichts geplant." }, { reason: "disconnected", action: { en: "Connect it again under Integrations.", de: "Verbinden Sie es wieder unter Integrationen." } });
    }
    const write = (set: Pick<typeof link, "pausedReason" | "nextDueAt">) => ctx.tx.update(connection).set(set).where(eq(connection.id, link.id));
    if (input.paused) {
      await write({ pausedReason: "by-member", nextDueAt: null });
      return {};
    }
    if (isRefused(link)) {
      throw new AppError("CONFLICT", { en: "Personio refuses the credential, so syncs can't be resumed with it.", de: "Personio lehnt die Zugangsdaten ab, deshalb können die Synchronisierungen damit nicht fortgesetzt werden." }, {
        reason: "credential-refused",
        action: { en: "Choose Replace credential. If Personio accepts this one again, press Sync: it always tries at once.", de: "Wählen Sie „Zugangsdaten ersetzen“. Wenn Personio die bisherigen wieder annimmt, drücken Sie „Synchronisieren“: Das versucht es immer sofort." },
      });
    }
    if (link.pausedReason) await write({ pausedReason: null, nextDueAt: dueAfterPause(link, ctx.now()) });
    return {};
  },
  after: notifySync,
  audit: { verb: "connection.pause", subject: ({ connectionId, paused }) => ({ connectionId, paused: String(paused) }) },
});

function dueAfterPause({ id, lastSuccessAt }: { id: string; lastSuccessAt: Date | null }, now: Date): Date {
  const slot = lastSuccessAt && nextSlot(id, lastSuccessAt);
  return slot && slot > now ? slot : now;
}
