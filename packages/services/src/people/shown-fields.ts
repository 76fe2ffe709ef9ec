import type { person } from "@treeline/db/schema/person";

/** What a member may see of a row that is on the chart. A vacant seat shows nobody: not even who held it. */
export const shownFields = (row: typeof person.$inferSelect) => ({
  externalId: row.seat === "vacant" ? null : row.externalId,
  name: row.name,
  title: row.title,
  email: row.email,
  managerId: row.managerId,
  startDate: row.startDate,
  seat: row.seat === "vacant" ? ("vacant" as const) : ("person" as const),
  hidden: row.hidden,
  arriving: null,
});
