import { connection } from "@treeline/db/schema/connection";
import { eq } from "drizzle-orm";
import type { TenantContext } from "../context.ts";
import { isSealedByCurrent, KeyMissing, logMissingKey, openCredential, sealCredential } from "../keys.ts";
import { lockConnection } from "../sync/lease.ts";

/** Seals with the current key what an older one sealed, so that the older one can go. What has no key here stays as it is, and the log says so. */
export async function resealCredentials(ctx: TenantContext): Promise<void> {
  const ids = await ctx.tx.select({ id: connection.id }).from(connection).orderBy(connection.id);
  for (const { id } of ids) {
    const link = await lockConnection(ctx, id);
    if (!link?.credential || isSealedByCurrent(ctx.keys, link.credential)) continue;
    const place = { organizationId: ctx.organizationId, connectionId: id };
    try {
      const credential = await sealCredential(ctx.keys, place, await openCredential(ctx.keys, place, link.credential));
      await ctx.tx.update(connection).set({ credential }).where(eq(connection.id, id));
    } catch (error) {
      if (!(error instanceof KeyMissing)) throw error;
      logMissingKey(ctx, error);
    }
  }
}
