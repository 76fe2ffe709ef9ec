import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyFiles } from "drizzle-orm/postgres-js/migrator";
import { runMigrations } from "graphile-worker";
import type postgres from "postgres";
import { parseAddress, type DatabaseAddress } from "./connect/address.ts";
import { openPostgres } from "./connect/drivers.ts";
import { DatabaseError, explain, probe } from "./connect/probe.ts";
import { keepLogin, type Login } from "./login.ts";
import { openPool } from "./queue-pool.ts";

const MIGRATIONS = fileURLToPath(new URL("../migrations", import.meta.url));
const [ROLES, GRANTS] = ["roles", "grants"].map((name) => readFileSync(`${MIGRATIONS}/each/${name}.sql`, "utf8")) as [string, string];

/** Any number, the same for every process that migrates. */
const LOCK = 7_133_905;

export interface MigrateOptions {
  /** What api and worker log in as: made where it is missing, and given what it needs. */
  login?: Login;
  /** The variable that holds `url`, for messages; `DATABASE_URL` when left out. */
  variable?: string;
}

/**
 * Brings the database up to date: roles, graphile-worker's tables, ours, grants. Safe to call from several processes at once; the later
 * ones wait. Roles and grants are mended each time, so it also follows the restore of a dump.
 * @param url of a user that owns the database's objects and may create roles
 * @throws DatabaseError that names the variable and says what to do
 */
export async function migrate(url: string | DatabaseAddress, { login, variable = "DATABASE_URL" }: MigrateOptions = {}): Promise<void> {
  const { address } = await probe(typeof url === "string" ? parseAddress(url) : url, variable);
  const sql = openPostgres(address, { max: 1, name: "treeline migrate" });
  const pool = openPool(address, { max: 1, name: "treeline migrate queue" });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await shared(sql, ROLES);
    await runMigrations({ pgPool: pool, noPreparedStatements: true });
    await applyFiles(drizzle(sql), { migrationsFolder: MIGRATIONS, migrationsSchema: "treeline" });
    await shared(sql, GRANTS);
    if (login) await keepLogin(sql, login);
  } catch (error) {
    throw lacksRights(error) ? new DatabaseError(rightsWords(error, variable, address), { cause: error }) : explain(error, variable, address);
  } finally {
    void pool.end();
    void sql.end({ timeout: 0 });
  }
}

/** Another database of the cluster may be migrated at the same moment, and touch the same roles. */
async function shared(sql: postgres.Sql, text: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return void (await sql.unsafe(text));
    } catch (error) {
      if (tries === 5 || !(error instanceof Error) || !/tuple concurrently (updated|deleted)/.test(error.message)) throw error;
    }
  }
}

const lacksRights = (error: unknown): error is Error => {
  const cause = error instanceof Error && error.cause instanceof Error && !("code" in error) ? error.cause : error;
  return cause instanceof Error && "code" in cause && cause.code === "42501";
};

function rightsWords(error: Error, variable: string, { user }: DatabaseAddress): string {
  const said = error.cause instanceof Error && !("code" in error) ? error.cause.message : error.message;
  return `${variable}: user "${user}" may not do what a migration needs (${said}). It has to own Treeline's tables and may need CREATEROLE; else let an administrator run
CREATE ROLE treeline_app NOLOGIN; CREATE ROLE treeline_auth NOLOGIN; CREATE ROLE treeline_queue NOLOGIN; GRANT treeline_app, treeline_auth, treeline_queue TO <the login of the processes>;`;
}
