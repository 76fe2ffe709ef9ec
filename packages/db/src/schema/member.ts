import { pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "../columns.ts";
import { organization } from "./organization.ts";
import { user } from "./user.ts";

/** better-auth's member: a login's membership in an organization, with a role. */
export const member = pgTable("member", {
  id: text("id").primaryKey(),
  organizationId: text("organization_id").notNull().references(() => organization.id, { onDelete: "cascade" }),
  userId: text("user_id").notNull().references(() => user.id, { onDelete: "cascade" }),
  role: text("role").notNull().default("viewer"),
  createdAt: instant("created_at").notNull().defaultNow(),
});
