import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as auth from "./schema/auth.ts";

export interface DatabaseOptions {
  url: string;
  /** A connection that no pooler sits in front of, for LISTEN; `url` when left out. */
  directUrl?: string;
  /** Connections of the tenant pool; 10 when left out. */
  max?: number;
  /** Shown in `pg_stat_activity`. */
  name?: string;
  /** After so long of silence inside a transaction PostgreSQL ends it, 30 s when left out: a frozen process must not keep its locks. */
  idleMs?: number;
}

/** Sessions start under a role that owns nothing, so row-level security binds every statement. */
function connect(url: string, role: string, max: number, { name, idleMs }: { name: string; idleMs: number }) {
  // Halfway through a statement a silent client counts as busy; then only the transaction's own limit ends it.
  const patience = { idle_in_transaction_session_timeout: idleMs, transaction_timeout: idleMs * 4 };
  return postgres(url, { max, onnotice: () => {}, connection: { role, application_name: name, ...patience } });
}

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

/** Opens the pools lazily: nothing is connected before the first statement. */
export function openDatabase({ url, directUrl = url, max = 10, name = "treeline", idleMs = 30_000 }: DatabaseOptions): Database {
  const app = connect(url, "treeline_app", max, { name, idleMs });
  const account = connect(url, "treeline_auth", Math.max(2, Math.ceil(max / 2)), { name: `${name} auth`, idleMs });
  const listener = connect(directUrl, "treeline_app", 1, { name: `${name} listen`, idleMs });
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
