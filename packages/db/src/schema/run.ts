import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, organizationId } from "../columns.ts";

/** `apart` says why records and people differ in number; older rows lack it. */
export type RunCounts = { read: number; joined: number; changed: number; left: number; unchanged: number; apart?: RunApart };
export type RunApart = { left: number; notStarted: number; unreadable: number; other: number; kept: number };
export type RunStep = { name: "read" | "plan" | "apply"; ms: number };
/** Why a run waits, or a notice of what it left as it was. Words are made when it is read; older rows kept some (`message`). */
export type RunReason = { kind: string; message?: string; count?: number; of?: number; limit?: number; recent?: number; field?: string; list?: "leaves" | "moves" };
/** Why a run failed; older rows kept words. */
export type RunError = { code: string; message?: string; action?: string };

/** One execution of a sync. */
export const run = pgTable(
  "run",
  {
    organizationId: organizationId(),
    id: id(),
    connectionId: uuid("connection_id").notNull(),
    state: text("state", { enum: ["queued", "running", "succeeded", "held", "failed", "discarded", "cancelled"] }).notNull(),
    trigger: text("trigger", { enum: ["set-up", "button", "schedule", "retry", "follow-up"] }).notNull(),
    triggeredBy: text("triggered_by"),
    /** Queued behind a running one; promoted when that ends. */
    followUp: boolean("follow_up").notNull().default(false),
    queuedAt: instant("queued_at").notNull().defaultNow(),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
    /** Fencing token: grows with every take-up; a stale worker's does not match. */
    lease: integer("lease").notNull().default(0),
    leaseUntil: instant("lease_until"),
    step: text("step", { enum: ["read", "plan", "apply", "done"] }),
    progressDone: integer("progress_done").notNull().default(0),
    progressTotal: integer("progress_total"),
    counts: jsonb("counts").$type<RunCounts>(),
    steps: jsonb("steps").$type<RunStep[]>().notNull().default([]),
    requests: integer("requests").notNull().default(0),
    waitedMs: integer("waited_ms").notNull().default(0),
    reasons: jsonb("reasons").$type<RunReason[]>().notNull().default([]),
    /** Who applied or discarded it while it was held, or cancelled it. */
    decidedBy: text("decided_by"),
    decidedAt: instant("decided_at"),
    /** The later run that made this held one pointless. */
    supersededBy: uuid("superseded_by"),
    /** Held, but all except the moves was applied. */
    partly: boolean("partly").notNull().default(false),
    error: jsonb("error").$type<RunError>(),
    picturesTotal: integer("pictures_total").notNull().default(0),
    picturesDone: integer("pictures_done").notNull().default(0),
    picturesFailed: integer("pictures_failed").notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("run_by_connection").on(table.organizationId, table.connectionId, table.queuedAt),
  ],
);
