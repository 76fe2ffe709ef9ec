import { customType, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";

/** Raw bytes; a `Buffer` on both sides. */
export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** The tenant column that leads every tenant table's primary key. */
export const organizationId = () => text("organization_id").notNull();

/** A time-ordered id made by PostgreSQL. */
export const id = () => uuid("id").notNull().default(sql`uuidv7()`);

/** An instant, a `Date` in JavaScript. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
