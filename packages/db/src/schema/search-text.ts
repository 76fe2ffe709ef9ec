import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { organizationId } from "../columns.ts";

/** A person's or an arrival's texts as the search compares them. Removed by triggers when the row changes, filled in by `services/people/fold-texts`. */
export const searchText = pgTable(
  "search_text",
  {
    organizationId: organizationId(),
    /** The person's or the arrival's. */
    id: uuid("id").notNull(),
    /** The version of the fold; a text by another one counts as missing. */
    foldedBy: text("folded_by").notNull(),
    /** Name, title and e-mail as `haystackOf` makes them. */
    haystack: text("haystack").notNull(),
    /** The e-mail as `emailKey` makes it; empty for none. */
    emailKey: text("email_key").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
