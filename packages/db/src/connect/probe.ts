import postgres from "postgres";
import { placeOf, type DatabaseAddress, type SslMode } from "./address.ts";
import { DialError } from "./dial.ts";
import { openPostgres } from "./drivers.ts";

/** What a first login found. */
export interface Probed {
  /** With the way to connect that worked, where the address leaves a choice (`sslmode=prefer`, `allow`). */
  address: DatabaseAddress;
  /** `server_version_num`, such as 150018. */
  version: number;
  /** Who we log in as. */
  login: string;
  /** Whether that login may do anything: a superuser, or one that row-level security doesn't bind. */
  mighty: boolean;
  /** Whether the role that sessions run under is there. */
  hasRoles: boolean;
}

/** A database that can't be used. The message names the variable and says what to do; it shows no secret. */
export class DatabaseError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "DatabaseError";
  }
}

/** The oldest PostgreSQL that Treeline is tried on. */
const OLDEST = 150_000;

/** psql's second try: where the server's rules (pg_hba.conf) refuse the first way, the other one. */
const WAYS: Partial<Record<SslMode, readonly SslMode[]>> = { prefer: ["prefer", "disable"], allow: ["disable", "require"] };
const REFUSED_BY_RULES = "28000";

/**
 * Logs in once, without any role.
 * @param variable the environment variable that holds the address, for messages
 * @throws DatabaseError
 */
export async function probe(address: DatabaseAddress, variable: string): Promise<Probed> {
  const [first = address.ssl.mode, second] = WAYS[address.ssl.mode] ?? [];
  try {
    return await logIn(withMode(address, first));
  } catch (error) {
    if (second === undefined || !isRefusedByRules(error)) throw explain(error, variable, address);
    return logIn(withMode(address, second)).catch(() => Promise.reject(explain(error, variable, address)));
  }
}

const withMode = (address: DatabaseAddress, mode: SslMode): DatabaseAddress => ({ ...address, ssl: { ...address.ssl, mode } });
const isRefusedByRules = (error: unknown): boolean => error instanceof postgres.PostgresError && error.code === REFUSED_BY_RULES && /pg_hba/.test(error.message);

async function logIn(address: DatabaseAddress): Promise<Probed> {
  const sql = openPostgres(address, { max: 1, name: "treeline start" });
  try {
    const [row] = await sql`
      select current_setting('server_version_num')::integer as version, session_user::text as login,
        (select rolsuper or rolbypassrls from pg_roles where rolname = session_user) as mighty,
        exists (select from pg_roles where rolname = 'treeline_app') as "hasRoles"`;
    const probed = { address, version: Number(row?.["version"]), login: String(row?.["login"]), mighty: row?.["mighty"] === true, hasRoles: row?.["hasRoles"] === true };
    if (probed.version < OLDEST) throw new DatabaseError(`leads to PostgreSQL ${Math.floor(probed.version / 10_000)}; Treeline needs 15 or newer`);
    return probed;
  } finally {
    void sql.end({ timeout: 0 });
  }
}

/** Words for what went wrong with a connection; `variable` comes first. */
export function explain(error: unknown, variable: string, address: DatabaseAddress): DatabaseError {
  if (error instanceof DatabaseError) return new DatabaseError(error.message.startsWith(variable) ? error.message : `${variable} ${error.message}`, { cause: error });
  // Drizzle tells the query; what was wrong with the connection is its cause.
  const cause = error instanceof Error && !codeOf(error) && error.cause instanceof Error ? error.cause : error;
  return new DatabaseError(`${variable} can't be used: ${wordsOf(cause, address)}`, { cause });
}

function wordsOf(error: unknown, address: DatabaseAddress): string {
  const place = placeOf(address);
  const said = error instanceof Error ? error.message : String(error);
  if (error instanceof DialError) return `${said}. It leads to ${place}.`;
  switch (codeOf(error)) {
    case "28P01":
      return `the server at ${place} refuses the password of user "${address.user}". Is it right, and are special characters in it percent-encoded?`;
    case "28000":
      return `the server at ${place} doesn't let user "${address.user}" in: ${said}`;
    case "3D000":
      return `there is no database "${address.database}" at ${place}. Make it (createdb), or name another one.`;
    case "ENOTFOUND": case "EAI_AGAIN":
      return `its host can't be found: ${place}. Is the name right, and does DNS answer here? If a part of the password shows here, percent-encode its special characters.`;
    case "ECONNREFUSED": case "ENOENT": case "EACCES": case "EHOSTUNREACH": case "ENETUNREACH": case "ETIMEDOUT": case "ECONNRESET":
      return `no PostgreSQL answers at ${place} (${codeOf(error)}). Is it up, and are host and port right?`;
    case "57P03":
      return `PostgreSQL at ${place} is starting up or stopping; try again in a moment.`;
    case "53300":
      return `PostgreSQL at ${place} has no connection left. Raise max_connections, or run fewer processes.`;
    default:
      return `${said}${codeOf(error) ? ` (${codeOf(error)})` : ""}. It leads to ${place}.`;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
