import { boolean, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, organizationId } from "../columns.ts";

/** What an organization chose; one row each. */
export const organizationSetting = pgTable(
  "organization_setting",
  {
    organizationId: organizationId(),
    timeZone: text("time_zone").notNull().default("Europe/Berlin"),
    /** A preferred name of one word stands alone, without the last name. */
    preferredNameWhole: boolean("preferred_name_whole").notNull().default(false),
    preferLegalName: boolean("prefer_legal_name").notNull().default(false),
    /** Limits of the guards, by name; null while the defaults hold. Written and read by services/sync/settings. */
    guard: jsonb("guard").$type<Record<string, { min: number; percent: number }>>(),
    /** How long history keeps who left. */
    retentionDays: integer("retention_days").notNull().default(90),
    /** How many days before they start admins see who joins; 0 for never. */
    joinersDays: integer("joiners_days").notNull().default(0),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.organizationId] })],
);
