import { and, eq, inArray } from "drizzle-orm";
import { run } from "@treeline/db/schema/run";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { AppError } from "../error.ts";
import { command } from "../verb.ts";
import { lockHeld } from "./lock-held.ts";
import { notifySync } from "./progress.ts";
import { enqueueRun } from "./queue.ts";

/**
 * Applies a held run: it is queued again under the same id, reads Personio again and plans again. It applies if nobody
 * leaves or moves beyond what was shown; else it is held again. @throws AppError CONFLICT when it is not held any more.
 */
export const approveRun = command({
  needs: "member",
  cost: COSTS.sync,
  input: z.object({ organizationId: z.string(), runId: z.string() }),
  async run(ctx, input): Promise<{ runId: string }> {
    const held = await lockHeld(ctx, input.runId);
    const others = await ctx.tx
      .select({ followUp: run.followUp })
      .from(run)
      .where(and(eq(run.connectionId, held.connectionId), inArray(run.state, ["queued", "running"])));
    if (others.some(({ followUp }) => followUp)) {
      throw new AppError("CONFLICT", { en: "Newer syncs of this connection are already waiting.", de: "Neuere Synchronisierungen dieser Verbindung warten bereits." }, { reason: "busy", action: { en: "Wait until they have ended; if changes still wait then, apply the newest.", de: "Warten Sie, bis sie beendet sind; wenn dann noch Änderungen warten, wenden Sie die neueste an." } });
    }
    const followUp = others.length > 0;
    await ctx.tx
      .update(run)
      .set({
        state: "queued", followUp, queuedAt: ctx.now(), startedAt: null, finishedAt: null, step: null, progressDone: 0, progressTotal: null,
        requests: 0, waitedMs: 0, steps: [], decidedBy: ctx.actor.kind === "member" ? ctx.actor.userId : null, decidedAt: ctx.now(),
      })
      .where(eq(run.id, held.id));
    if (!followUp) await enqueueRun(ctx, held.id);
    return { runId: held.id };
  },
  after: notifySync,
  audit: { verb: "sync.approve", subject: ({ runId }) => ({ runId }) },
});
