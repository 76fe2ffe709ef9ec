import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, organizationId } from "../columns.ts";

/** The overrides that an edit touched, by (person, field), as they were and as it left them; null: none. */
export type Undo = { personId: string; field: string; before: Record<string, string | null> | null; after: Record<string, string | null> | null }[];

/** One applied plan: a sync's or an edit's. What it changed are the versions that name it. */
export const changeSet = pgTable(
  "change_set",
  {
    organizationId: organizationId(),
    id: id(),
    connectionId: uuid("connection_id").notNull(),
    at: instant("at").notNull(),
    kind: text("kind", { enum: ["sync", "edit", "refresh", "merge", "undo", "erase"] }).notNull(),
    /** The verb as the audit names it; `sync` for a run. */
    verb: text("verb").notNull(),
    runId: uuid("run_id"),
    userId: text("user_id"),
    /** A member approved it, so that the guards count it no more. */
    approved: boolean("approved").notNull().default(false),
    joined: integer("joined").notNull().default(0),
    changed: integer("changed").notNull().default(0),
    leftSaid: integer("left_said").notNull().default(0),
    leftUnsaid: integer("left_unsaid").notNull().default(0),
    /** Whom an edit was about. */
    personId: uuid("person_id"),
    undo: jsonb("undo").$type<Undo>(),
    undoneBy: uuid("undone_by"),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
