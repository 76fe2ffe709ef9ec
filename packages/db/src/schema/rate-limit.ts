import { bigint, integer, pgTable, text } from "drizzle-orm/pg-core";

/** better-auth's limiter: attempts per address and path. */
export const rateLimit = pgTable("rate_limit", {
  id: text("id").primaryKey(),
  key: text("key").notNull().unique(),
  count: integer("count").notNull(),
  lastRequest: bigint("last_request", { mode: "number" }).notNull(),
});
