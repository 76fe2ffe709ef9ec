import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import type postgres from "postgres";
import { DatabaseError } from "./connect/probe.ts";

/** What api and worker log in as. */
export interface Login {
  user: string;
  /** Empty where the login needs none, or somebody else keeps it. */
  password: string;
}

const ROLES = ["treeline_app", "treeline_auth", "treeline_queue"];
/** Tells a role that we made from an administrator's, whose password we leave alone. */
const MARK = "Login of Treeline's processes, kept by its migrate";
const ITERATIONS = 4_096;

/**
 * Makes the login where it is missing, and lets it become the roles that own nothing; by itself it may do nothing. Called again, it changes
 * nothing but the password, if that is a new one.
 * @throws DatabaseError when that name belongs to somebody who may do more
 */
export async function keepLogin(sql: postgres.Sql, { user, password }: Login): Promise<void> {
  const [found] = await sql`
    select r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolname = current_user
        or exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and pg_has_role(r.oid, c.relowner, 'member')) as mighty,
      shobj_description(r.oid, 'pg_authid') = ${MARK} as ours
    from pg_roles r where r.rolname = ${user}`;
  if (found?.["mighty"] === true) {
    throw new DatabaseError(`DATABASE_URL logs in as "${user}", who owns tables or may do more than the processes need. Name another user in it; migrate makes it.`);
  }
  const name = sql(user);
  if (!found) {
    await sql.unsafe(`create role ${quoted(user)} login noinherit`);
    await sql.unsafe(`comment on role ${quoted(user)} is '${MARK.replaceAll("'", "''")}'`);
  }
  // Only what the server stores is sent, so that no log can show the password.
  if (password !== "" && (!found || found["ours"] === true)) await sql.unsafe(`alter role ${quoted(user)} password '${scramSecret(password)}'`);
  for (const role of ROLES) {
    const [member] = await sql`select from pg_auth_members m where m.roleid = ${role}::regrole and m.member = (select oid from pg_roles where rolname = ${user})`;
    if (!member) await sql`grant ${sql(role)} to ${name}`;
  }
  const [may] = await sql`select has_database_privilege(${user}, current_database(), 'connect') as connect, current_database() as database`;
  if (may?.["connect"] === false) await sql`grant connect on database ${sql(String(may["database"]))} to ${name}`;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What PostgreSQL keeps of a password (RFC 5803), as psql's \password makes it. */
function scramSecret(password: string): string {
  const prepared = password.replace(/[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000]/g, " ").replace(/\u00AD|\u034F|\u1806|[\u180B-\u180D]|\u200C|\u200D|\u2060|[\uFE00-\uFE0F]|\uFEFF/g, "").normalize("NFKC");
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(prepared, salt, ITERATIONS, 32, "sha256");
  const hmac = (text: string) => createHmac("sha256", salted).update(text).digest();
  const storedKey = createHash("sha256").update(hmac("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString("base64")}$${storedKey}:${hmac("Server Key").toString("base64")}`;
}
