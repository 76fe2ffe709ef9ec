import { eq } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import { dayIn } from "@treeline/org/day";
import { namesOf } from "@treeline/org/sync/name";
import { planEdit } from "@treeline/org/sync/plan-edit";
import { z } from "zod";
import { concealedFrom } from "../changes/concealed.ts";
import type { TenantContext } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { AppError, notFound } from "../error.ts";
import { dismissFinding } from "../findings/dismiss.ts";
import { findOffered } from "../findings/offered.ts";
import { requireId } from "../id.ts";
import { readOverrides } from "../sync/read-overrides.ts";
import { readPeople } from "../sync/read-people.ts";
import { readSettings } from "../sync/settings.ts";
import { writeChange } from "../sync/write-change.ts";
import { command } from "../verb.ts";
import { aboutPerson } from "./edit-input.ts";
import { lockPerson, type PersonRow } from "./lock-person.ts";
import { mergeRows } from "./merge-rows.ts";

/** The two records of what is perhaps one person: the one on the chart, and the leaver's. */
export const twoRecords = aboutPerson.extend({ leaverId: z.string() });

/**
 * Makes one person of somebody new and the leaver they were before: the leaver's identity, changes by hand, history and
 * reports with the new record's id and values.
 * @throws AppError NOT_FOUND, CONFLICT `left`, `vacant`, `still-listed`, `not-offered`
 */
export const samePerson = command({
  needs: "member",
  cost: COSTS.edit,
  input: twoRecords,
  async run(ctx, input): Promise<{ changeId: string | null }> {
    const { joiner, leaver, findingId } = await lockBoth(ctx, input);
    await mergeRows(ctx, joiner, leaver);
    await dismissFinding(ctx, findingId);
    const { connectionId } = joiner;
    const people = await readPeople(ctx, connectionId);
    const overrides = await readOverrides(ctx, connectionId);
    const { timeZone, ...settings } = await readSettings(ctx);
    const plan = planEdit({ people, overrides, today: dayIn(timeZone, ctx.now()), ...namesOf(settings) });
    const userId = ctx.actor.kind === "member" ? ctx.actor.userId : null;
    const { changeId } = await writeChange(ctx, { connectionId, plan, people, kind: "merge", verb: "people.samePerson", personId: leaver.id, userId, always: true });
    return { changeId };
  },
  audit: { verb: "people.samePerson", subject: ({ personId, leaverId }) => ({ personId, leaverId }) },
});

/** Both rows and what offers them as one person. The connection is locked. */
export async function lockBoth(ctx: TenantContext, input: z.output<typeof twoRecords>): Promise<{ joiner: PersonRow; leaver: PersonRow; findingId: string }> {
  const joiner = await lockPerson(ctx, input.personId);
  const [leaver] = await ctx.tx.select().from(person).where(eq(person.id, requireId(input.leaverId, "leaver")));
  if (!leaver || leaver.connectionId !== joiner.connectionId) throw notFound("leaver");
  if ((await concealedFrom(ctx))?.has(leaver.id)) throw notFound("leaver");
  if (leaver.seat === "person") {
    throw new AppError("CONFLICT", { en: "Both records are on the chart, so Personio counts them as two people.", de: "Beide Datensätze sind im Organigramm, für Personio sind es also zwei Personen." }, {
      reason: "still-listed",
      action: { en: "Mark one of them as left in Personio and sync.", de: "Markieren Sie einen davon in Personio als ausgeschieden und synchronisieren Sie." },
    });
  }
  const findingId = await findOffered(ctx, joiner, leaver);
  if (findingId) return { joiner, leaver, findingId };
  throw new AppError("CONFLICT", { en: "There is no sign any more that these two records are the same person.", de: "Nichts deutet mehr darauf hin, dass diese beiden Datensätze dieselbe Person sind." }, {
    reason: "not-offered",
    action: { en: "Sync, and look at the list of what to fix in Personio.", de: "Synchronisieren Sie, und sehen Sie in der Liste nach, was in Personio zu klären ist." },
  });
}
