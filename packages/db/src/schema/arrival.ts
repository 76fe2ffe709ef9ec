import { date, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, organizationId } from "../columns.ts";

/** Who has yet to start, as the last run read them. For admins only: read it by services/arrivals, never beside it. */
export const arrival = pgTable(
  "arrival",
  {
    organizationId: organizationId(),
    id: id(),
    connectionId: uuid("connection_id").notNull(),
    externalId: text("external_id").notNull(),
    name: text("name").notNull(),
    title: text("title"),
    email: text("email"),
    startDate: date("start_date", { mode: "string" }).notNull(),
    /** Whom they will report to, or the nearest above who is on the chart. */
    managerId: uuid("manager_id"),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] }), unique("arrival_identity").on(table.connectionId, table.externalId)],
);
