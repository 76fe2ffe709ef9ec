import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyFiles } from "drizzle-orm/postgres-js/migrator";
import { runMigrations } from "graphile-worker";
import postgres from "postgres";

const MIGRATIONS = fileURLToPath(new URL("../migrations", import.meta.url));

/** Any number, the same for every process that migrates. */
const LOCK = 7_133_905;

/**
 * Brings the database up to date: graphile-worker's tables, then ours. Safe to call from several processes at once;
 * the later ones wait. `url` must belong to a role that may create roles and tables.
 */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await runMigrations({ connectionString: url, noPreparedStatements: true });
    await applyFiles(drizzle(sql), { migrationsFolder: MIGRATIONS, migrationsSchema: "treeline" });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
