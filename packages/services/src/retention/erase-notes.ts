import { changeSet, type Undo } from "@treeline/db/schema/change-set";
import { override } from "@treeline/db/schema/override";
import { personVersion } from "@treeline/db/schema/person-version";
import { haystackOf, holdsAll, needlesOf } from "@treeline/org/text/words";
import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { TenantContext } from "../context.ts";

/**
 * Removes the reasons of edits that mention one of these people: by all words of a name they have had, or by e-mail address. Must run while
 * the history still holds their names. A first name alone is not enough, since it may belong to another person.
 */
export async function eraseNotes(ctx: TenantContext, personIds: readonly string[]): Promise<void> {
  const known = await ctx.tx.selectDistinct({ name: personVersion.name, email: personVersion.email }).from(personVersion).where(inArray(personVersion.personId, [...personIds]));
  const needles = known.flatMap(({ name, email }) => [name, email]).map((text) => needlesOf(text ?? "")).filter((words) => words.length > 0);
  const mentions = (reason: string | null | undefined) => {
    if (!reason) return false;
    const haystack = haystackOf(reason);
    return needles.some((words) => holdsAll(haystack, words));
  };

  const reasons = await ctx.tx.select({ id: override.id, reason: override.reason }).from(override).where(isNotNull(override.reason));
  const naming = reasons.filter(({ reason }) => mentions(reason)).map(({ id }) => id);
  if (naming.length > 0) await ctx.tx.update(override).set({ reason: null }).where(inArray(override.id, naming));

  const without = (state: Undo[number]["before"]) => (mentions(state?.["reason"]) ? { ...state, reason: null } : state);
  const undoable = and(isNotNull(changeSet.undo), sql`${changeSet.undo}::text like '%"reason": "%'`);
  for (const { id, undo } of await ctx.tx.select({ id: changeSet.id, undo: changeSet.undo }).from(changeSet).where(undoable)) {
    const cleaned = undo?.map((one) => ({ ...one, before: without(one.before), after: without(one.after) })) ?? [];
    if (JSON.stringify(cleaned) !== JSON.stringify(undo)) await ctx.tx.update(changeSet).set({ undo: cleaned }).where(eq(changeSet.id, id));
  }
}
