import { jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { id, instant, organizationId } from "../columns.ts";

/** Who did what, written in the transaction of the command itself. Never holds personal data beyond ids. */
export const auditEntry = pgTable(
  "audit_entry",
  {
    organizationId: organizationId(),
    id: id(),
    at: instant("at").notNull(),
    actor: text("actor").notNull(),
    verb: text("verb").notNull(),
    subject: jsonb("subject").$type<Record<string, string>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
