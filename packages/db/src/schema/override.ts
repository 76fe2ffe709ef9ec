import { date, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, organizationId } from "../columns.ts";

/** A member's value for one field of one person; it wins over the HRIS's. */
export const override = pgTable(
  "override",
  {
    organizationId: organizationId(),
    id: id(),
    connectionId: uuid("connection_id").notNull(),
    personId: uuid("person_id").notNull(),
    field: text("field", { enum: ["name", "title", "manager", "startDate", "picture", "hidden"] }).notNull(),
    /** A manager by external id (null: has no manager), a picture as `upload:<id>` (null: none), hidden as `true`. */
    value: text("value"),
    until: text("until", { enum: ["agrees", "always", "date"] }).notNull(),
    /** The last day on which it holds. */
    untilDate: date("until_date", { mode: "string" }),
    reason: text("reason"),
    /** The HRIS's value at the last run. */
    source: text("source"),
    /** The HRIS's value that the member knew of when they made or confirmed it. */
    knownSource: text("known_source"),
    state: text("state", { enum: ["active", "asks", "suspended"] }).notNull().default("active"),
    createdBy: text("created_by"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    unique("override_one_per_field").on(table.organizationId, table.personId, table.field),
  ],
);
