import { boolean, date, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, organizationId } from "../columns.ts";

/** A person as we know them, or the vacant seat they left. `gone` keeps only the identity, for a return. */
export const person = pgTable(
  "person",
  {
    organizationId: organizationId(),
    id: id(),
    connectionId: uuid("connection_id").notNull(),
    /** Personio's employee id, as text. Identity is (connection, external id), never the e-mail. */
    externalId: text("external_id").notNull(),
    seat: text("seat", { enum: ["person", "vacant", "gone"] }).notNull(),
    name: text("name"),
    title: text("title"),
    email: text("email"),
    startDate: date("start_date", { mode: "string" }),
    /** Where Personio keeps the picture; null when the person has none. */
    pictureSource: text("picture_source"),
    /** The manager on the chart: always somebody whose seat is not `gone`. */
    managerId: uuid("manager_id"),
    /** The manager as Personio says, before loops, leavers and unknown ids were dealt with. */
    sourceManagerExternalId: text("source_manager_external_id"),
    /** Why the chart's manager differs from Personio's, or why there is none. */
    managerReason: text("manager_reason", { enum: ["none", "self", "unknown", "loop", "not-started", "override", "confirmed", "hidden"] }),
    /** Taken off the chart by a member; admins still see it. */
    hidden: boolean("hidden").notNull().default(false),
    /** Ids that the HRIS knew this person by before; they still name the person as a manager. */
    formerExternalIds: text("former_external_ids").array().notNull().default([]),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    leftAt: instant("left_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    unique("person_identity").on(table.connectionId, table.externalId),
  ],
);
