import { eq } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { AppError, notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { command } from "../verb.ts";
import { notifySync } from "./progress.ts";
import { queueRun } from "./queue.ts";

/** The Sync button: joins a queued run; behind a running one it queues a single follow-up (`joined: false`). */
export const startRun = command({
  needs: "member",
  cost: COSTS.sync,
  input: z.object({ organizationId: z.string(), connectionId: z.string() }),
  async run(ctx, input): Promise<{ runId: string; joined: boolean }> {
    const id = requireId(input.connectionId, "connection");
    // Shared, so that a disconnect waits for this press or is seen by it.
    const [found] = await ctx.tx.select({ state: connection.state }).from(connection).where(eq(connection.id, id)).for("share");
    if (!found) throw notFound("connection");
    if (found.state === "disconnected") {
      throw new AppError("CONFLICT", { en: "Personio is disconnected, so there is nothing to sync.", de: "Personio ist getrennt, deshalb gibt es nichts zu synchronisieren." }, {
        reason: "disconnected",
        action: { en: "Connect Personio again under Integrations.", de: "Verbinden Sie Personio wieder unter Integrationen." },
      });
    }
    const triggeredBy = ctx.actor.kind === "member" ? ctx.actor.userId : null;
    return queueRun(ctx, id, { trigger: "button", triggeredBy });
  },
  after: notifySync,
  audit: { verb: "sync.start", subject: (input, output) => ({ connectionId: input.connectionId, runId: output.runId }) },
});
