import { and, eq, inArray, or } from "drizzle-orm";
import { override } from "@treeline/db/schema/override";
import { person } from "@treeline/db/schema/person";
import type { SeatState } from "@treeline/org/sync/lines";
import type { TenantContext } from "../context.ts";
import { seesHidden } from "../people/visible.ts";

/** Whom the caller may not see, neither now nor as they were, nor once they left; null for admins, who see everybody. */
export async function concealedFrom(ctx: TenantContext): Promise<Set<string> | null> {
  if (seesHidden(ctx)) return null;
  const hidden = ctx.tx.select({ id: override.personId }).from(override).where(eq(override.field, "hidden"));
  const rows = await ctx.tx.select({ id: person.id }).from(person).where(or(eq(person.hidden, true), and(eq(person.seat, "gone"), inArray(person.id, hidden))));
  return new Set(rows.map(({ id }) => id));
}

/** The people to leave out of what these states tell: those who are concealed now, and those who were hidden then. */
export function leftOut(concealed: ReadonlySet<string> | null, ...states: readonly (readonly SeatState[])[]): Set<string> {
  if (!concealed) return new Set();
  return new Set([...concealed, ...states.flat().filter(({ hidden }) => hidden).map(({ personId }) => personId)]);
}

/** The states of the others; who reported to somebody left out hangs under the nearest manager above who isn't. */
export function without<S extends SeatState>(states: readonly S[], out: ReadonlySet<string>): S[] {
  if (out.size === 0) return [...states];
  const managers = new Map(states.map(({ personId, managerId }) => [personId, managerId]));
  const shown = (managerId: string | null): string | null => {
    const seen = new Set<string>();
    let at = managerId;
    while (at !== null && out.has(at) && !seen.has(at)) {
      seen.add(at);
      at = managers.get(at) ?? null;
    }
    return at !== null && out.has(at) ? null : at;
  };
  return states.filter(({ personId }) => !out.has(personId)).map((state) => ({ ...state, managerId: shown(state.managerId) }));
}
