import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { organizationId } from "../columns.ts";

/** Whether `search_text` is complete: as long as the sum of the organization's `chart_counter` and the fold are these. */
export const searchState = pgTable(
  "search_state",
  { organizationId: organizationId(), foldedBy: text("folded_by"), changes: text("changes") },
  (table) => [primaryKey({ columns: [table.organizationId] })],
);
