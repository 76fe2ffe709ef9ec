import { sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { arrival } from "@treeline/db/schema/arrival";
import { person } from "@treeline/db/schema/person";
import type { TenantContext } from "../context.ts";
import { seesHidden } from "../people/visible.ts";

const report = alias(person, "report");

/**
 * On the chart with no manager and nobody below whom the caller sees; whom a member made a root or hid has their place
 * (SQL condition over `person`). The same as `HeadCounts` counts on the chart.
 */
export const isUnplaced = (ctx: Pick<TenantContext, "role">): SQL => sql`(${person.seat} = 'person' and not ${person.hidden}
  and ${person.managerId} is null and ${person.managerReason} is distinct from 'confirmed' and not exists (
  select from ${person} ${sql.raw('"report"')}
  where ${report.organizationId} = ${person.organizationId} and ${report.managerId} = ${person.id} and ${report.seat} <> 'gone'
    and (not ${report.hidden} or ${seesHidden(ctx)}))
  and not (${seesHidden(ctx)} and exists (
    select from ${arrival} where ${arrival.organizationId} = ${person.organizationId} and ${arrival.managerId} = ${person.id})))`;
