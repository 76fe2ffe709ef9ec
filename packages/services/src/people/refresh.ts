import { and, eq, isNotNull, not, like } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import { dayIn } from "@treeline/org/day";
import { planOne } from "@treeline/org/sync/plan-one";
import type { TenantContext } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { frozenBy } from "../sync/frozen.ts";
import { readOverrides } from "../sync/read-overrides.ts";
import { readPeople } from "../sync/read-people.ts";
import { readSettings } from "../sync/settings.ts";
import { writeChange } from "../sync/write-change.ts";
import { command } from "../verb.ts";
import { aboutPerson } from "./edit-input.ts";
import { lockPerson, type PersonRow } from "./lock-person.ts";
import { UPLOADED } from "./picture-source.ts";
import { readPicturesSoon } from "./read-pictures-soon.ts";
import { readFromPersonio, type RefreshRead } from "./refresh-read.ts";
import { writePicture } from "./store-picture.ts";
import { stepsOf, stepsWithout, type RefreshStep } from "./refresh-steps.ts";

/**
 * Reads one person from Personio now and applies what differs, as a run would; everybody else stays. The answer tells
 * step by step what Personio said and what Treeline made of it.
 * @throws AppError NOT_FOUND, CONFLICT `left`, `vacant`, `disconnected`; UNPROCESSABLE_CONTENT: Personio's failure
 */
export const refreshPerson = command({
  needs: "member",
  cost: COSTS.personio,
  input: aboutPerson,
  before: readFromPersonio,
  async run(ctx, { personId }, read): Promise<{ steps: RefreshStep[]; changeId: string | null }> {
    const row = await lockPerson(ctx, personId);
    const employee = read.row?.employee ?? null;
    // The id may have become another since it was read, when two rows turned out to be one person.
    if (!employee || employee.externalId !== row.externalId) return { steps: stepsWithout(read, ctx.language), changeId: null };
    const [link] = await ctx.tx.select({ frozenKeys: connection.frozenKeys }).from(connection).where(eq(connection.id, row.connectionId));
    const people = await readPeople(ctx, row.connectionId);
    const overrides = await readOverrides(ctx, row.connectionId);
    const { timeZone, preferLegalName, preferredNameWhole } = await readSettings(ctx);
    const today = dayIn(timeZone, ctx.now());
    const frozen = frozenBy(link?.frozenKeys ?? []);
    const { plan, managerWaits } = planOne({ employee, people, overrides, today, preferLegalName, preferredNameWhole, frozen });
    const userId = ctx.actor.kind === "member" ? ctx.actor.userId : null;
    const { changeId } = await writeChange(ctx, { connectionId: row.connectionId, plan, people, kind: "refresh", verb: "people.refresh", personId: row.id, userId });
    const pictureReplaced = await showPicture(ctx, row, read);
    return { steps: stepsOf(ctx, { read, employee, plan, people, today, preferLegalName, preferredNameWhole, frozen, managerWaits, pictureReplaced }), changeId };
  },
  audit: { verb: "people.refresh", subject: ({ personId }) => ({ personId }) },
});

/**
 * Stores the picture that was read with the person. Where it couldn't be read, the one that is there counts as read long
 * ago, so that the next job reads it. One that a member chose stays.
 * Returns whether a different picture was stored from the same address.
 */
async function showPicture(ctx: TenantContext, { id, connectionId }: PersonRow, { picture: read }: RefreshRead): Promise<boolean> {
  const [shown] = await ctx.tx
    .select({ source: person.pictureSource, stored: picture.source, hash: picture.hash })
    .from(person)
    .leftJoin(picture, eq(picture.personId, person.id))
    .where(and(eq(person.id, id), isNotNull(person.pictureSource), not(like(person.pictureSource, `${UPLOADED}%`))));
  if (!shown) return false;
  // Another reader may have stored a picture meanwhile, which "the same" would be wrong of.
  if (read && read.source === shown.source && read.knownHash === shown.hash) {
    const due = { personId: id, source: read.source, knownHash: read.knownHash, sameSource: shown.stored === read.source };
    await writePicture(ctx.tx, { organizationId: ctx.organizationId, now: ctx.now() }, due, read.outcome);
    return read.outcome.kind === "new" && due.sameSource && due.knownHash !== null;
  }
  await ctx.tx.update(picture).set({ readAt: new Date(0) }).where(eq(picture.personId, id));
  await readPicturesSoon(ctx, connectionId);
  return false;
}
