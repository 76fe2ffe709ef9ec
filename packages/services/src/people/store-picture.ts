import { and, eq, sql } from "drizzle-orm";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import { run } from "@treeline/db/schema/run";
import type { Tx } from "@treeline/db/tenant";
import type { Context } from "../context.ts";
import { inOrganization } from "../verb.ts";
import type { PictureOutcome } from "./read-picture.ts";

/** A picture to read: whose, from where, and what is stored already. */
export interface DuePicture {
  personId: string;
  externalId: string;
  source: string;
  knownHash: string | null;
  /** When it was read last. */
  readAt: Date | null;
  /** The stored picture came from this very address. */
  sameSource: boolean;
}

/**
 * Stores what was read, unless the person left or got another picture meanwhile, and counts it on the run. What another
 * worker has read meanwhile, since this one was silent for long, is neither stored nor counted.
 */
export function storePicture(ctx: Context, { organizationId, runId }: { organizationId: string; runId: string }, due: DuePicture, outcome: PictureOutcome): Promise<void> {
  return inOrganization(ctx, organizationId, "owner", async ({ tx }) => {
    // Locked: an apply that takes the person off waits, and then removes what is stored here; so does a second reader.
    const [present] = await tx
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.id, due.personId), eq(person.seat, "person"), eq(person.pictureSource, due.source)))
      .for("no key update");
    if (present && !(await isDueStill())) return;
    if (present) await writePicture(tx, { organizationId, now: ctx.now() }, due, outcome);
    const failed = outcome.kind === "problem" && outcome.problem !== "none";
    await tx
      .update(run)
      .set(failed ? { picturesFailed: sql`${run.picturesFailed} + 1` } : { picturesDone: sql`${run.picturesDone} + 1` })
      .where(eq(run.id, runId));

    async function isDueStill(): Promise<boolean> {
      const [stored] = await tx.select({ readAt: picture.readAt }).from(picture).where(eq(picture.personId, due.personId));
      return stored?.readAt.getTime() === due.readAt?.getTime();
    }
  });
}

/** Writes what came of a picture's address, in the caller's transaction; the person's row is locked, and shows that address. */
export async function writePicture(tx: Tx, { organizationId, now }: { organizationId: string; now: Date }, due: Pick<DuePicture, "personId" | "source" | "knownHash" | "sameSource">, outcome: PictureOutcome): Promise<void> {
  const read = { source: due.source, readAt: now };
  const here = eq(picture.personId, due.personId);
  if (outcome.kind === "same") {
    await tx.update(picture).set(read).where(here);
    return;
  }
  if (outcome.kind === "problem" && keepsOld(due, outcome.problem)) {
    // One that can't be reached stays due; one that is broken is asked for again when its turn comes.
    if (outcome.problem !== "unreachable") await tx.update(picture).set(read).where(here);
    return;
  }
  const values =
    outcome.kind === "new"
      ? { ...read, hash: outcome.hash, small: outcome.image.small, large: outcome.image.large, problem: null }
      : { ...read, hash: null, small: null, large: null, problem: outcome.problem };
  await tx
    .insert(picture)
    .values({ organizationId, personId: due.personId, ...values })
    .onConflictDoUpdate({ target: [picture.organizationId, picture.personId], set: values });
}

/** A good picture outlives a bad answer from its own address; "none" is an answer, not a failure. */
const keepsOld = (due: Pick<DuePicture, "knownHash" | "sameSource">, problem: string) => due.knownHash !== null && problem !== "none" && (due.sameSource || problem === "unreachable");
