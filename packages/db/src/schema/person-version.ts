import { boolean, date, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, organizationId } from "../columns.ts";

/** What a seat was from one change (included) to the next (excluded); the present one has no end. */
export const personVersion = pgTable(
  "person_version",
  {
    organizationId: organizationId(),
    personId: uuid("person_id").notNull(),
    changeId: uuid("change_id").notNull(),
    fromAt: instant("from_at").notNull(),
    toAt: instant("to_at"),
    seat: text("seat", { enum: ["person", "vacant", "gone"] }).notNull(),
    name: text("name"),
    title: text("title"),
    email: text("email"),
    startDate: date("start_date", { mode: "string" }),
    pictureSource: text("picture_source"),
    managerId: uuid("manager_id"),
    managerReason: text("manager_reason"),
    hidden: boolean("hidden").notNull().default(false),
    /** Whether the HRIS said that the person left; null where nobody left. */
    said: boolean("said"),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.personId, table.changeId] })],
);
