import { doublePrecision, pgTable, text } from "drizzle-orm/pg-core";

/** When a credential was used, or something was tried that only so many may try; reached only by `take_request_slot` and `take_attempt`. */
export const requestSlot = pgTable("request_slot", {
  bucket: text("bucket").primaryKey(),
  /** Epoch seconds, ascending; those of a credential may lie ahead. */
  taken: doublePrecision("taken").array().notNull(),
});
