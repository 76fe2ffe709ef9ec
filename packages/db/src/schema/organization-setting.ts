import { boolean, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, organizationId } from "../columns.ts";

/** What an organization chose; one row each. */
export const organizationSetting = pgTable(
  "organization_setting",
  {
    organizationId: organizationId(),
    timeZone: text("time_zone").notNull().default("Europe/Berlin"),
    preferLegalName: boolean("prefer_legal_name").notNull().default(false),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.organizationId] })],
);
