import { pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "../columns.ts";

/** better-auth's one-time tokens: magic links, password resets. */
export const verification = pgTable("verification", {
  id: text("id").primaryKey(),
  identifier: text("identifier").notNull(),
  value: text("value").notNull(),
  expiresAt: instant("expires_at").notNull(),
  createdAt: instant("created_at").notNull().defaultNow(),
  updatedAt: instant("updated_at").notNull().defaultNow(),
});
