import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { person } from "@treeline/db/schema/person";

const report = alias(person, "report");

/** On the chart with no manager and nobody below (SQL condition over `person`). */
export const isUnplaced = sql`(${person.seat} = 'person' and ${person.managerId} is null and not exists (
  select from ${person} ${sql.raw('"report"')}
  where ${report.organizationId} = ${person.organizationId} and ${report.managerId} = ${person.id} and ${report.seat} <> 'gone'))`;
