import { eq } from "drizzle-orm";
import { run } from "@treeline/db/schema/run";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { command } from "../verb.ts";
import { lockHeld } from "./lock-held.ts";
import { notifySync } from "./progress.ts";

/** Drops what a held run would change. A later run that finds the same is held again. @throws AppError CONFLICT when it is not held any more. */
export const discardRun = command({
  needs: "member",
  cost: COSTS.edit,
  input: z.object({ organizationId: z.string(), runId: z.string() }),
  async run(ctx, input): Promise<Record<string, never>> {
    const held = await lockHeld(ctx, input.runId);
    await ctx.tx
      .update(run)
      .set({ state: "discarded", decidedBy: ctx.actor.kind === "member" ? ctx.actor.userId : null, decidedAt: ctx.now() })
      .where(eq(run.id, held.id));
    return {};
  },
  after: notifySync,
  audit: { verb: "sync.discard", subject: ({ runId }) => ({ runId }) },
});
