import { pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "../columns.ts";

/** When each of the queue's workers last said that it lives; reached only by `beat_workers`. */
export const workerBeat = pgTable("worker_beat", {
  workerId: text("worker_id").primaryKey(),
  beatAt: instant("beat_at").notNull(),
});
