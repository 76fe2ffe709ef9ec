import { and, eq } from "drizzle-orm";
import { override } from "@treeline/db/schema/override";
import type { OverrideField } from "@treeline/org/override";
import { sourceOf } from "@treeline/org/sync/values";
import type { TenantContext } from "../context.ts";
import type { OverrideEdit } from "../sync/edit-people.ts";
import type { PersonRow } from "./lock-person.ts";

type Wish = NonNullable<OverrideEdit["set"]>;

export async function findOverride(ctx: TenantContext, personId: string, field: OverrideField) {
  const [row] = await ctx.tx.select().from(override).where(and(eq(override.personId, personId), eq(override.field, field)));
  return row ?? null;
}

/** What Personio says of a field, whether an override hides it or not. */
export async function personioValue(ctx: TenantContext, row: PersonRow, field: Exclude<OverrideField, "hidden">): Promise<string | null> {
  const present = await findOverride(ctx, row.id, field);
  return present ? present.source : sourceOf(row, field);
}

/** The edit for a wish. Personio's own value, held until Personio agrees, needs no override: the field goes back to Personio. */
export async function editWith(ctx: TenantContext, row: PersonRow, field: Exclude<OverrideField, "hidden">, wish: Wish): Promise<OverrideEdit> {
  const agrees = wish.until === "agrees" && wish.value === (await personioValue(ctx, row, field));
  return { personId: row.id, field, set: agrees ? null : wish };
}
