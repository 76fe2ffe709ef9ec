import { doublePrecision, pgTable, text } from "drizzle-orm/pg-core";

/** The request times of one credential within the last minute; reached only by `take_request_slot`. */
export const requestSlot = pgTable("request_slot", {
  bucket: text("bucket").primaryKey(),
  /** Epoch seconds, ascending, up to a minute old or reserved ahead. */
  taken: doublePrecision("taken").array().notNull(),
});
