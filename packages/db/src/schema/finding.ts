import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, organizationId } from "../columns.ts";

/** Something to mend in the HRIS, from the run that found it first to the one that found it no more. */
export const finding = pgTable(
  "finding",
  {
    organizationId: organizationId(),
    id: id(),
    connectionId: uuid("connection_id").notNull(),
    kind: text("kind").notNull(),
    /** What makes it the same finding in the next run. */
    about: text("about").notNull(),
    externalIds: text("external_ids").array().notNull(),
    foundAt: instant("found_at").notNull(),
    foundRunId: uuid("found_run_id").notNull(),
    closedAt: instant("closed_at"),
    closedRunId: uuid("closed_run_id"),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
