import { boolean, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { organizationId } from "../columns.ts";

/** A member's own choice about a kind of mail; without a row the kind's default holds. */
export const mailPreference = pgTable(
  "mail_preference",
  {
    organizationId: organizationId(),
    userId: text("user_id").notNull(),
    kind: text("kind", { enum: ["import-done", "needs-review", "credential-refused", "failing", "recovered", "digest"] }).notNull(),
    wanted: boolean("wanted").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.userId, table.kind] })],
);
