import { jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { organizationId } from "../columns.ts";

/** What a held run would change; `plan` is services/sync/held-plan's. */
export const heldPlan = pgTable(
  "held_plan",
  {
    organizationId: organizationId(),
    runId: uuid("run_id").notNull(),
    plan: jsonb("plan").$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.runId] })],
);
