import { drizzle } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import { parseAddress, type DatabaseAddress } from "./connect/address.ts";
import { openPostgres } from "./connect/drivers.ts";
import * as auth from "./schema/auth.ts";

export interface DatabaseOptions {
  /** An address as it is written, or parsed. */
  url: string | DatabaseAddress;
  /** A connection that no pooler sits in front of, for LISTEN; `url` when left out. */
  directUrl?: string | DatabaseAddress;
  /** Connections of the tenant pool; 10 when left out. */
  max?: number;
  /** Shown in `pg_stat_activity`. */
  name?: string;
  /** After so long of silence inside a transaction PostgreSQL ends it, 30 s when left out: a frozen process must not keep its locks. */
  idleMs?: number;
  /** PostgreSQL's `server_version_num`; 17 or newer when left out. */
  serverVersion?: number;
}

/** The first version with `transaction_timeout`. */
const TRANSACTION_TIMEOUT_SINCE = 170_000;

const addressOf = (url: string | DatabaseAddress): DatabaseAddress => (typeof url === "string" ? parseAddress(url) : url);

const tenantDb = (sql: postgres.Sql) => drizzle(sql);
const accountDb = (sql: postgres.Sql) => drizzle(sql, { schema: auth });

export type AppDb = ReturnType<typeof tenantDb>;
export type AuthDb = ReturnType<typeof accountDb>;

export interface Database {
  /** Tenant tables under role `treeline_app`; go through `withTenant` to see a row. */
  app: AppDb;
  /** better-auth's tables under role `treeline_auth`. */
  auth: AuthDb;
  /** Calls back for each NOTIFY until the answer is called; reconnects by itself. */
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>;
  notify(channel: string, payload: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the pools lazily: nothing is connected before the first statement. Sessions start under a role that owns nothing, so row-level
 * security binds every statement.
 * @throws AddressError when an address given as text can't be used
 */
export function openDatabase({ url, directUrl = url, max = 10, name = "treeline", idleMs = 30_000, serverVersion = TRANSACTION_TIMEOUT_SINCE }: DatabaseOptions): Database {
  // Halfway through a statement a silent client counts as busy; then only the transaction's own limit ends it, or the statement's before 17.
  const longest = serverVersion >= TRANSACTION_TIMEOUT_SINCE ? "transaction_timeout" : "statement_timeout";
  const settings = { idle_in_transaction_session_timeout: idleMs, [longest]: idleMs * 4 };
  const [address, direct] = [addressOf(url), addressOf(directUrl)];
  const app = openPostgres(address, { max, name, role: "treeline_app", settings });
  const account = openPostgres(address, { max: Math.max(2, Math.ceil(max / 2)), name: `${name} auth`, role: "treeline_auth", settings });
  const listener = openPostgres(direct, { max: 1, name: `${name} listen`, role: "treeline_app", settings });
  return {
    app: tenantDb(app),
    auth: accountDb(account),
    async listen(channel, onPayload) {
      const { unlisten } = await listener.listen(channel, onPayload);
      return unlisten;
    },
    async notify(channel, payload) {
      await app.notify(channel, payload);
    },
    async close() {
      await Promise.all([app, account, listener].map((sql) => sql.end({ timeout: 2 })));
    },
  };
}
