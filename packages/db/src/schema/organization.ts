import { pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "../columns.ts";

/** better-auth's organization: the tenant. */
export const organization = pgTable("organization", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  slug: text("slug").notNull().unique(),
  logo: text("logo"),
  metadata: text("metadata"),
  createdAt: instant("created_at").notNull().defaultNow(),
});
