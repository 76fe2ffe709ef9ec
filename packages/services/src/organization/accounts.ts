import { sql } from "drizzle-orm";
import type { Tx } from "@treeline/db/tenant";

/**
 * Runs `work` on better-auth's tables within a tenant's transaction, so that a change of members and its audit entry
 * are written together or not at all. The role goes back with the transaction when `work` throws.
 */
export async function withAccounts<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.execute(sql`set local role treeline_auth`);
  const result = await work();
  await tx.execute(sql`set local role treeline_app`);
  return result;
}
