import { sql } from "drizzle-orm";
import { openDatabase, type Database, type DatabaseOptions } from "./client.ts";

/**
 * Refuses to go on when sessions don't run under the tenant role, as behind a pooler that drops start-up parameters:
 * row-level security would then show every organization to everybody.
 * @throws Error that says what to change.
 */
export async function assertTenantRole(db: Pick<Database, "app">): Promise<void> {
  const [row] = await db.app.execute<{ role: string }>(sql`select current_user as role`);
  if (row?.role !== "treeline_app") {
    throw new Error(
      `Sessions run as "${row?.role}" instead of "treeline_app". Does a pooler drop the start-up parameter "role"? ` +
        "Let it pass, or set DATABASE_URL to PostgreSQL itself.",
    );
  }
}

/** Opens the database for a process, or closes it again and says why it must not be used. */
export async function openAsTenant(options: DatabaseOptions): Promise<Database> {
  const db = openDatabase(options);
  try {
    await assertTenantRole(db);
    return db;
  } catch (error) {
    await db.close();
    // Drizzle tells the query; what was wrong with the connection is its cause.
    const cause = error instanceof Error ? error.cause : undefined;
    if (!(cause instanceof Error)) throw error;
    const why = "code" in cause ? `${cause.message || "no connection"} (${String(cause.code)})` : cause.message;
    throw new Error(`The database can't be used: ${why}. Is DATABASE_URL right, and PostgreSQL up?`, { cause });
  }
}
