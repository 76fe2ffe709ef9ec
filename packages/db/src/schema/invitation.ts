import { pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "../columns.ts";
import { organization } from "./organization.ts";
import { user } from "./user.ts";

/** better-auth's invitation of an e-mail address into an organization. */
export const invitation = pgTable("invitation", {
  id: text("id").primaryKey(),
  organizationId: text("organization_id").notNull().references(() => organization.id, { onDelete: "cascade" }),
  email: text("email").notNull(),
  role: text("role"),
  status: text("status").notNull().default("pending"),
  expiresAt: instant("expires_at").notNull(),
  inviterId: text("inviter_id").notNull().references(() => user.id, { onDelete: "cascade" }),
  createdAt: instant("created_at").notNull().defaultNow(),
});
