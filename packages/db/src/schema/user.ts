import { boolean, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "../columns.ts";

/** better-auth's user: somebody who can sign in. */
export const user = pgTable("user", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text("image"),
  /** What they chose to be spoken to in; null is what their browser asks for. */
  language: text("language", { enum: ["en", "de"] }),
  /** Single-key shortcuts that are switched off for them, in this order; null while all are on. */
  keysOff: text("keys_off", { enum: ["search", "letters", "search,letters"] }),
  createdAt: instant("created_at").notNull().defaultNow(),
  updatedAt: instant("updated_at").notNull().defaultNow(),
});
