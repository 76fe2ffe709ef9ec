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
  await migrate(settings.directUrl ?? url).catch((error: unknown) => {
    const advice = settings.databaseUrl === null ? "" : "\nDATABASE_URL has to name a running PostgreSQL 18 and a user that may create roles and tables.";
    throw new Error(`The database can't be brought up to date: ${reasonOf(error)}${advice}`, { cause: error });
  });
  return url;
}

// A refused connection to several addresses is an AggregateError without a message.
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === "") return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}

async function embed(dataDir: string, closing: Closing): Promise<string> {
  const starting = startEmbedded({ dataDir: join(dataDir, "postgres") });
  // Asked to stop halfway, we still have to see it up to end it.
  closing.last(async () => (await starting.catch(() => null))?.stop({ patienceMs: PATIENCE_MS }));
  return (await starting).url;
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
