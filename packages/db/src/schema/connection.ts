import { integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, organizationId } from "../columns.ts";
import type { RunApart } from "./run.ts";

/** An organization's link to its HRIS. The secret is a JWE (see services/connection/secret). */
export const connection = pgTable(
  "connection",
  {
    organizationId: organizationId(),
    id: id(),
    provider: text("provider", { enum: ["personio"] }).notNull(),
    state: text("state", { enum: ["connected", "disconnected"] }).notNull(),
    /** JWE of `{ clientId, clientSecret }`; null once disconnected. */
    credential: text("credential"),
    /** Last four characters of the client id, to recognise it on screen. */
    clientIdHint: text("client_id_hint"),
    /** Attribute keys that the credential could read at the last good run. */
    grantedKeys: text("granted_keys").array().notNull().default([]),
    /** Keys that were granted once and are not now; their fields keep their values. */
    frozenKeys: text("frozen_keys").array().notNull().default([]),
    /** The instant of the last applied change; the next one lies after it, whatever the clocks say. */
    changedAt: instant("changed_at"),
    /** What the last applied read was and how many people it found; null once anybody was changed since. See services/sync/settled. */
    settled: jsonb("settled").$type<{ key: string; people: number; apart?: RunApart }>(),
    /** The company's own address of the HRIS, for links to records. */
    webAddress: text("web_address"),
    failingSince: instant("failing_since"),
    /** What owners and admins were mailed of and need not be told again before a success. */
    mailedReasons: text("mailed_reasons").array().notNull().default([]),
    /** An e-mail address for the import-done mail, instead of who connected. */
    importMailTo: text("import_mail_to"),
    /** The schedule's next slot; null while paused or disconnected. */
    nextDueAt: instant("next_due_at"),
    /** Why the schedule is paused, null while it runs. */
    pausedReason: text("paused_reason", { enum: ["credential-refused", "by-member"] }),
    failuresInRow: integer("failures_in_row").notNull().default(0),
    lastRunId: uuid("last_run_id"),
    lastSuccessAt: instant("last_success_at"),
    /** The user who connected; gets the import-done mail once. */
    connectedBy: text("connected_by").notNull(),
    connectedAt: instant("connected_at").notNull().defaultNow(),
    importMailedAt: instant("import_mailed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    unique("connection_one_per_provider").on(table.organizationId, table.provider),
  ],
);
