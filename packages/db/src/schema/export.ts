import { doublePrecision, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytea, id, instant, organizationId } from "../columns.ts";

/** A file that a member asked for, theirs alone, kept for a day. */
export const chartExport = pgTable(
  "export",
  {
    organizationId: organizationId(),
    id: id(),
    userId: text("user_id").notNull(),
    /** What the file may tell: no less is needed to get it. */
    audience: text("audience", { enum: ["viewer", "member", "admin"] }).notNull(),
    /** What was asked for; services/export/wish parses it. */
    wish: jsonb("wish").$type<unknown>().notNull(),
    state: text("state", { enum: ["waiting", "running", "ready", "failed"] }).notNull().default("waiting"),
    /** 0…1 */
    progress: doublePrecision("progress").notNull().default(0),
    /** Why it failed, a sentence. */
    error: text("error"),
    fileName: text("file_name"),
    content: bytea("content"),
    askedAt: instant("asked_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
