import { sql } from "drizzle-orm";
import journal from "../migrations/meta/_journal.json" with { type: "json" };
import { openDatabase, type Database, type DatabaseOptions } from "./client.ts";
import type { DatabaseAddress } from "./connect/address.ts";
import { DatabaseError, explain, probe } from "./connect/probe.ts";

/** Time of the newest migration that this code was written with. */
const NEWEST = Math.max(...journal.entries.map(({ when }) => when));

/**
 * Refuses to go on when sessions don't run under the tenant role, as behind a pooler that drops start-up parameters:
 * row-level security would then show every organization to everybody.
 * @throws DatabaseError that says what to change.
 */
export async function assertTenantRole(db: Pick<Database, "app">): Promise<void> {
  const [row] = await db.app.execute<{ role: string }>(sql`select current_user as role`);
  if (row?.role !== "treeline_app") {
    throw new DatabaseError(
      `runs sessions as "${row?.role}" instead of "treeline_app". Does a pooler drop the start-up parameter "role"? ` +
        "Let it pass, or set DATABASE_URL to PostgreSQL itself.",
    );
  }
}

export interface TenantOptions extends Omit<DatabaseOptions, "url" | "directUrl" | "serverVersion"> {
  address: DatabaseAddress;
  /** Past a pooler, for LISTEN; `address` when left out. */
  directAddress?: DatabaseAddress;
}

export interface OpenedDatabase {
  db: Database;
  /** For what listens. */
  direct: DatabaseAddress;
  /** A sentence for the operator where the login may do more than it needs; null when it is as it should be. */
  warning: string | null;
}

/**
 * Opens the database for a process that needs it migrated.
 * @throws DatabaseError that names the variable and says what to do: no server, a wrong password, no such database, not migrated, …
 */
export async function openAsTenant({ address, directAddress, ...options }: TenantOptions): Promise<OpenedDatabase> {
  const found = await probe(address, "DATABASE_URL");
  const direct = directAddress ? (await probe(directAddress, "DATABASE_URL_DIRECT")).address : found.address;
  if (!found.hasRoles) throw notMigrated(found.address, "has not been migrated");
  const db = openDatabase({ ...options, url: found.address, directUrl: direct, serverVersion: found.version });
  try {
    await assertTenantRole(db);
    await assertMigrated(db, found.address);
    return { db, direct, warning: await warningOf(db, found) };
  } catch (error) {
    void db.close().catch(() => {});
    throw explain(error, "DATABASE_URL", found.address);
  }
}

const notMigrated = ({ database }: DatabaseAddress, how: string) =>
  new DatabaseError(`DATABASE_URL can't be used: database "${database}" ${how}. Run migrate first (docker compose run --rm migrate), with the owner's address in DATABASE_URL_OWNER.`);

async function assertMigrated(db: Database, address: DatabaseAddress): Promise<void> {
  // Without rights on the schema, its catalog entry still says whether it is there.
  const [place] = await db.app.execute<{ readable: boolean }>(sql`
    select has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select') as readable
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'treeline' and c.relname = '__drizzle_migrations'`);
  if (!place) throw notMigrated(address, "has not been migrated");
  if (!place.readable) throw notMigrated(address, "lacks its grants, as after a restore");
  const [newest] = await db.app.execute<{ at: string | null }>(sql`select max(created_at) as at from treeline.__drizzle_migrations`);
  if (Number(newest?.at ?? 0) < NEWEST) throw notMigrated(address, "is older than this Treeline");
}

async function warningOf(db: Database, { mighty, login }: { mighty: boolean; login: string }): Promise<string | null> {
  const [row] = await db.app.execute<{ owns: boolean }>(sql`
    select pg_has_role(session_user, c.relowner, 'member') as owns from pg_class c where c.oid = 'public.person'::regclass`);
  if (!mighty && row?.owns !== true) return null;
  return `DATABASE_URL logs in as "${login}", which ${mighty ? "may do anything" : "owns the tables"}. Move it to DATABASE_URL_OWNER of migrate, and give the processes a login of their own.`;
}
