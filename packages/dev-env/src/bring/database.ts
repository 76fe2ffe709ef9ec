import { join } from "node:path";
import { startEmbedded } from "@treeline/db/embedded";
import { migrate } from "@treeline/db/migrate";
import postgres from "postgres";
import type { Closing } from "../closing.ts";
import type { Settings } from "../settings.ts";

// Of the three seconds that a stop may take; what it doesn't finish in them is recovered by the next start.
const PATIENCE_MS = 1_000;

/** The caller's database, else our own PostgreSQL over the data folder; up to date. Answers its address. */
export async function bringDatabase(settings: Settings, closing: Closing): Promise<string> {
  const url = settings.databaseUrl ?? (await embed(settings.dataDir, closing));
  await migrate(settings.directUrl ?? url);
  return url;
}

async function embed(dataDir: string, closing: Closing): Promise<string> {
  const server = await startEmbedded({ dataDir: join(dataDir, "postgres") });
  closing.last(() => server.stop({ patienceMs: PATIENCE_MS }));
  return server.url;
}

/** Tells a database from one made anew under the same address. */
export async function databaseIdentity(url: string): Promise<string> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql`SELECT (SELECT system_identifier FROM pg_control_system()) || '/' || oid AS identity FROM pg_database WHERE datname = current_database()`;
    return String(row?.["identity"]);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
