import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytea, instant, organizationId } from "../columns.ts";

/** A person's picture as WebP in two sizes, or the reason why there is none. */
export const picture = pgTable(
  "picture",
  {
    organizationId: organizationId(),
    personId: uuid("person_id").notNull(),
    /** SHA-256 of the bytes that Personio sent, hex; null when `problem` is set. */
    hash: text("hash"),
    small: bytea("small"),
    large: bytea("large"),
    problem: text("problem", { enum: ["none", "not-an-image", "too-large", "unreachable"] }),
    /** The address it was read from; a new address is read at once. */
    source: text("source").notNull(),
    readAt: instant("read_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.personId] })],
);
