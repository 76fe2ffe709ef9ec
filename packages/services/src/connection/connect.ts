import { eq } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import type { TenantContext } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { AppError } from "../error.ts";
import { sealCredential, type Credential } from "../keys.ts";
import { nextSlot } from "../sync/next-slot.ts";
import { notifySync } from "../sync/progress.ts";
import { queueRun } from "../sync/queue.ts";
import { command } from "../verb.ts";
import { grantedKeys, mayImport } from "./attributes.ts";
import { connectInput } from "./credential-input.ts";
import { limitTries } from "./limit-tries.ts";
import { askPersonio, openPersonio } from "./personio.ts";
import { requireSameAccount } from "./same-account.ts";

/**
 * Saves a credential that may read names, sealed, and starts the first import. A disconnected connection is revived
 * with its identities, so nobody is imported twice.
 * @throws AppError UNPROCESSABLE_CONTENT: Personio's failure, `names-missing`, `another-account`; CONFLICT when connected.
 */
export const connect = command({
  needs: "member",
  cost: COSTS.personio,
  input: connectInput,
  before: (ctx, input): Promise<string[]> =>
    askPersonio(ctx, async () => {
      await limitTries(ctx, input, "connect");
      const client = openPersonio(ctx, input);
      const { attributes: readable } = await client.readGrant();
      if (!mayImport(readable)) throw namesMissing();
      await requireSameAccount(ctx, input.organizationId, client);
      return grantedKeys(readable);
    }),
  async run(ctx, input, granted): Promise<{ connectionId: string; runId: string }> {
    const connectionId = await reserve(ctx);
    const nextDueAt = nextSlot(connectionId, ctx.now());
    await ctx.tx
      .update(connection)
      .set({ ...(await sealed(ctx, connectionId, input)), state: "connected", grantedKeys: granted, nextDueAt, pausedReason: null, failuresInRow: 0, failingSince: null, mailedReasons: [], connectedBy: actorId(ctx), connectedAt: ctx.now() })
      .where(eq(connection.id, connectionId));
    const { runId } = await queueRun(ctx, connectionId, { trigger: "set-up", triggeredBy: actorId(ctx) });
    await ctx.tx.update(connection).set({ lastRunId: runId }).where(eq(connection.id, connectionId));
    return { connectionId, runId };
  },
  after: notifySync,
  audit: { verb: "connection.connect", subject: (_input, output) => ({ ...output }) },
});

/** The id to connect under; the row is locked. Two people who connect at once get one connection and one refusal. */
async function reserve(ctx: TenantContext): Promise<string> {
  const values = { organizationId: ctx.organizationId, provider: "personio", state: "disconnected", connectedBy: actorId(ctx) } as const;
  await ctx.tx.insert(connection).values(values).onConflictDoNothing();
  const [row] = await ctx.tx.select({ id: connection.id, state: connection.state }).from(connection).for("update");
  if (row?.state === "disconnected") return row.id;
  throw new AppError("CONFLICT", { en: "Personio is connected already.", de: "Personio ist bereits verbunden." }, {
    reason: "connected",
    action: { en: "To use another credential, choose Replace credential under Integrations.", de: "Um andere Zugangsdaten zu verwenden, wählen Sie unter Integrationen „Zugangsdaten ersetzen“." },
  });
}

/** The columns that a credential fills. */
export async function sealed(ctx: TenantContext, connectionId: string, { clientId, clientSecret }: Credential) {
  return {
    credential: await sealCredential(ctx.keys, { organizationId: ctx.organizationId, connectionId }, { clientId, clientSecret }),
    clientIdHint: clientId.slice(-4),
  };
}

/** Who set it up, the recipient of the import's mail. */
const actorId = (ctx: TenantContext) => (ctx.actor.kind === "member" ? ctx.actor.userId : "system");

export const namesMissing = () =>
  new AppError("UNPROCESSABLE_CONTENT", { en: "This credential can't read First name and Last name, so nobody would have a name.", de: "Mit diesen Zugangsdaten sind Vorname und Nachname nicht lesbar, deshalb hätte niemand einen Namen." }, {
    reason: "names-missing",
    action: { en: "In Personio, open the integration, tick First name and Last name under readable employee attributes, choose Update, and check again.", de: "Öffnen Sie in Personio die Integration, haken Sie unter den lesbaren Mitarbeitendenattributen Vorname und Nachname an, wählen Sie „Aktualisieren“ und prüfen Sie noch einmal." },
  });
