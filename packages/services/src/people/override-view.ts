import { asc, eq, inArray, sql } from "drizzle-orm";
import { override } from "@treeline/db/schema/override";
import { person } from "@treeline/db/schema/person";
import type { Language } from "@treeline/org/language";
import type { OverrideField } from "@treeline/org/override";
import type { TenantContext } from "../context.ts";
import { mayAct } from "../role.ts";
import { userNames } from "../user-names.ts";
import { NOT_ON_CHART } from "./seat-words.ts";
import { seesHidden } from "./visible.ts";

/** A field that a member changed by hand. Managers by person id, with their names; pictures as "picture" or null. */
export interface OverrideView {
  field: OverrideField;
  value: string | null;
  /** What Personio says, shown once this ends. */
  personioValue: string | null;
  /** What to call `value` and `personioValue` on screen; a vacant seat by its title, null for nobody. */
  valueName: string | null;
  personioName: string | null;
  until: "agrees" | "always" | "date";
  untilDate: string | null;
  reason: string | null;
  /** `asks`: Personio has a third value; `suspended`: Personio's value shows, since the chosen manager is off the chart or would close a loop. */
  state: "active" | "asks" | "suspended";
  /** The member's name; null once their account is gone. */
  by: string | null;
  at: string;
}

type Row = typeof override.$inferSelect;

/** What members changed of a person, with who and why; nothing for viewers. */
export async function viewOverrides(ctx: TenantContext, personId: string): Promise<OverrideView[]> {
  if (!mayAct(ctx.role, "member")) return [];
  const rows = await ctx.tx.select().from(override).where(eq(override.personId, personId)).orderBy(asc(override.id));
  const names = await userNames(ctx, rows.map((row) => row.createdBy));
  const managers = await managersOf(ctx, rows);
  return rows.map((row) => {
    const value = said(row.field, row.value, managers, ctx.language);
    const personio = said(row.field, row.source, managers, ctx.language);
    return {
      field: row.field,
      value: value.value, personioValue: personio.value, valueName: value.name, personioName: personio.name,
      until: row.until, untilDate: row.untilDate, reason: row.reason, state: row.state,
      by: names.get(row.createdBy ?? "") ?? null,
      at: row.createdAt.toISOString(),
    };
  });
}

interface Said {
  value: string | null;
  name: string | null;
}

function said(field: OverrideField, value: string | null, managers: ReadonlyMap<string, Said>, language: Language): Said {
  if (value === null) return { value: null, name: null };
  if (field === "picture") return { value: "picture", name: "picture" };
  if (field !== "manager") return { value, name: value };
  // Somebody who has not started, is hidden or was never known: there is one, but nobody to name.
  return managers.get(value) ?? { value: null, name: NOT_ON_CHART[language] };
}

/** Managers whom the caller may see, by each id that the HRIS knew them by. */
async function managersOf(ctx: TenantContext, rows: readonly Row[]): Promise<Map<string, Said>> {
  const wanted = rows.filter(({ field }) => field === "manager").flatMap(({ value, source }) => [value, source].filter((id) => id !== null));
  if (wanted.length === 0) return new Map();
  const found = await ctx.tx
    .select()
    .from(person)
    .where(sql`${inArray(person.externalId, wanted)} or ${person.formerExternalIds} && ${sql.param(wanted, person.formerExternalIds)}`);
  const seen = found.filter((one) => one.seat !== "gone" && (!one.hidden || seesHidden(ctx)));
  return new Map(seen.flatMap((one): [string, Said][] => {
    const about = { value: one.id, name: one.name ?? one.title };
    return [one.externalId, ...one.formerExternalIds].map((id) => [id, about]);
  }));
}
