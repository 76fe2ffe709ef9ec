import { eq } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { z } from "zod";
import type { Context } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { AppError, notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { credentialReplaced } from "../mail/notify.ts";
import { nextSlot } from "../sync/next-slot.ts";
import { notifySync } from "../sync/progress.ts";
import { queueRun } from "../sync/queue.ts";
import { command, inOrganization } from "../verb.ts";
import { mayImport } from "./attributes.ts";
import { namesMissing, sealed } from "./connect.ts";
import { credentialInput } from "./credential-input.ts";
import { limitTries } from "./limit-tries.ts";
import { askPersonio, openPersonio } from "./personio.ts";
import { requireSameAccount } from "./same-account.ts";

/** @throws AppError NOT_FOUND, before Personio is asked with a credential that belongs nowhere */
async function requireConnection(ctx: Context, { organizationId, connectionId }: { organizationId: string; connectionId: string }): Promise<void> {
  const id = requireId(connectionId, "connection");
  const found = await inOrganization(ctx, organizationId, "member", ({ tx }) => tx.select({ id: connection.id }).from(connection).where(eq(connection.id, id)));
  if (found.length === 0) throw notFound("connection");
}

/**
 * Puts a new credential in the old one's place, ends a refusal's pause and reads Personio at once; a pause by a member stays.
 * @throws AppError NOT_FOUND; UNPROCESSABLE_CONTENT: Personio's failure, `names-missing`, `another-account`; CONFLICT when disconnected.
 */
export const replaceCredential = command({
  needs: "member",
  cost: COSTS.personio,
  input: credentialInput.extend({ organizationId: z.string(), connectionId: z.string() }),
  before: (ctx, input): Promise<undefined> =>
    askPersonio(ctx, async () => {
      await requireConnection(ctx, input);
      await limitTries(ctx, input, "replace");
      const client = openPersonio(ctx, input);
      if (!mayImport((await client.readGrant()).attributes)) throw namesMissing();
      await requireSameAccount(ctx, input.organizationId, client);
      return undefined;
    }),
  async run(ctx, input): Promise<{ runId: string }> {
    const here = eq(connection.id, input.connectionId);
    const [found] = await ctx.tx.select().from(connection).where(here).for("update");
    if (!found) throw notFound("connection");
    if (found.state === "disconnected") {
      throw new AppError("CONFLICT", { en: "Personio is disconnected.", de: "Personio ist getrennt." }, { reason: "disconnected", action: { en: "Connect it again under Integrations.", de: "Verbinden Sie es wieder unter Integrationen." } });
    }
    const pausedReason = found.pausedReason === "by-member" ? found.pausedReason : null;
    const nextDueAt = pausedReason ? null : nextSlot(found.id, ctx.now());
    await ctx.tx
      .update(connection)
      .set({ ...(await sealed(ctx, found.id, input)), ...credentialReplaced(found), pausedReason, failuresInRow: 0, nextDueAt })
      .where(here);
    const triggeredBy = ctx.actor.kind === "member" ? ctx.actor.userId : null;
    const { runId } = await queueRun(ctx, input.connectionId, { trigger: "button", triggeredBy });
    return { runId };
  },
  after: notifySync,
  audit: { verb: "connection.replaceCredential", subject: ({ connectionId }, { runId }) => ({ connectionId, runId }) },
});
