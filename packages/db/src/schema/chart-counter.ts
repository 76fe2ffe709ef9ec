import { bigint, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { id, organizationId } from "../columns.ts";

/** Triggers of person, override, picture and arrival count here; the sum says whether the chart may have changed. */
export const chartCounter = pgTable(
  "chart_counter",
  { organizationId: organizationId(), id: id(), changes: bigint("changes", { mode: "number" }).notNull() },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
