import { join } from "node:path";
import { parseAddress, type DatabaseAddress } from "@treeline/db/connect/address";
import { openPostgres } from "@treeline/db/connect/drivers";
import { startEmbedded } from "@treeline/db/embedded";
import { migrate } from "@treeline/db/migrate";
import type { Closing } from "../closing.ts";
import { keepSecret } from "../keys.ts";
import type { Settings } from "../settings.ts";

// Of the three seconds that a stop may take; what it doesn't finish in them is recovered by the next start.
const PATIENCE_MS = 1_000;
/** What api and worker log in as; it owns nothing. */
const LOGIN = "treeline";

export interface BroughtDatabase {
  /** What api and worker are told, by variable. */
  env: Readonly<Record<string, string>>;
  /** Tells this database from one made anew under the same address. */
  identity: string;
}

/** The caller's database, else our own PostgreSQL over the data folder; up to date. */
export async function bringDatabase({ ownDatabase, dataDir }: Settings, closing: Closing): Promise<BroughtDatabase> {
  if (ownDatabase) {
    const { owner, ...options } = ownDatabase.migrate;
    await migrate(owner, options);
    return { env: ownDatabase.env, identity: await databaseIdentity(owner) };
  }
  const ownerUrl = await embed(dataDir, closing);
  const login = { user: LOGIN, password: keepSecret(join(dataDir, "postgres"), "login-password") };
  await migrate(ownerUrl, { login });
  const url = new URL(ownerUrl);
  url.username = login.user;
  url.password = login.password;
  return { env: { DATABASE_URL: url.href }, identity: await databaseIdentity(parseAddress(ownerUrl)) };
}

async function embed(dataDir: string, closing: Closing): Promise<string> {
  const starting = startEmbedded({ dataDir: join(dataDir, "postgres") });
  // Asked to stop halfway, we still have to see it up to end it.
  closing.last(async () => (await starting.catch(() => null))?.stop({ patienceMs: PATIENCE_MS }));
  return (await starting).url;
}

async function databaseIdentity(owner: DatabaseAddress): Promise<string> {
  const sql = openPostgres(owner, { max: 1, name: "treeline start" });
  try {
    const [row] = await sql`SELECT (SELECT system_identifier FROM pg_control_system()) || '/' || oid AS identity FROM pg_database WHERE datname = current_database()`;
    return String(row?.["identity"]);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
