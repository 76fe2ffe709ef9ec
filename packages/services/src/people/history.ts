import { desc, inArray, or, eq } from "drizzle-orm";
import { changeSet } from "@treeline/db/schema/change-set";
import { person } from "@treeline/db/schema/person";
import { personVersion } from "@treeline/db/schema/person-version";
import { z } from "zod";
import { viewChanges, type ChangeView } from "../changes/change-view.ts";
import { concealedFrom } from "../changes/concealed.ts";
import { COSTS } from "../cost/costs.ts";
import { notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { query } from "../verb.ts";

export interface HistoryEntry {
  at: string;
  kind: ChangeView["kind"];
  /** The member's name; null for a sync and for members who are gone. */
  by: string | null;
  text: string;
}

const ENTRIES = 200;

/** What changed about one person, the newest first; the latest 200 changes. */
export const listHistory = query({
  needs: "viewer",
  cost: COSTS.list,
  input: z.object({ organizationId: z.string(), personId: z.string() }),
  async run(ctx, input): Promise<{ entries: HistoryEntry[] }> {
    const id = requireId(input.personId, "person");
    const [found] = await ctx.tx.select({ id: person.id }).from(person).where(eq(person.id, id));
    if (!found || (await concealedFrom(ctx))?.has(id)) throw notFound("person");
    const theirs = ctx.tx.select({ id: personVersion.changeId }).from(personVersion).where(eq(personVersion.personId, id));
    const rows = await ctx.tx
      .select()
      .from(changeSet)
      .where(or(inArray(changeSet.id, theirs), eq(changeSet.personId, id)))
      .orderBy(desc(changeSet.id))
      .limit(ENTRIES);
    const changes = await viewChanges(ctx, rows, { personId: id });
    const entries = changes.flatMap(({ view: { at, kind, by, about, sentences }, lines }): HistoryEntry[] => {
      // Of somebody else's edit only what it changed of this person.
      const own = about === null || about.personId === id || lines.length > 0;
      return own ? sentences.map(({ text }) => ({ at, kind, by, text })) : [];
    });
    return { entries };
  },
});
