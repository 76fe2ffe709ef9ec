import { and, eq, ne, type SQL } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import type { TenantContext } from "../context.ts";
import { mayAct } from "../role.ts";

/** Whom a member hid is there for admins only. */
export const seesHidden = (ctx: Pick<TenantContext, "role">): boolean => mayAct(ctx.role, "admin");

/** Everybody hidden is left out, unless the caller may see them (SQL condition over `person`). */
export const mayBeSeen = (ctx: Pick<TenantContext, "role">): SQL | undefined => (seesHidden(ctx) ? undefined : eq(person.hidden, false));

/** On the chart, vacant seats too, as far as the caller may see (SQL condition over `person`). */
export const onChart = (ctx: Pick<TenantContext, "role">): SQL | undefined => and(ne(person.seat, "gone"), mayBeSeen(ctx));
