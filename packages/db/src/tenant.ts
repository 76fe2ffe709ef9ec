import { sql } from "drizzle-orm";
import type postgres from "postgres";
import type { AppDb, Database } from "./client.ts";

/** A transaction that sees one organization's rows and no others. */
export type Tx = Parameters<Parameters<AppDb["transaction"]>[0]>[0];

/** Runs `work` in one transaction in which row-level security shows `organizationId` alone. */
export function withTenant<T>(db: Database, organizationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.app.transaction(async (tx) => {
    await tx.execute(sql`select set_config('treeline.organization_id', ${organizationId}, true)`);
    return work(tx);
  });
}

/**
 * The transaction's postgres.js handle, for arrays as parameters (`unnest`). Timestamps come back as text there.
 * Drizzle's postgres-js session keeps it as `client`; its types don't show it, a test holds it.
 */
export function rawSql(tx: Tx): postgres.TransactionSql {
  const { session } = tx as unknown as { session: { client: postgres.TransactionSql } };
  return session.client;
}
