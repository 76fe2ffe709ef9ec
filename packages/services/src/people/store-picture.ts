import { and, asc, eq, inArray, sql } from "drizzle-orm";
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

/** What came of reading a picture that was due. */
export interface PictureRead {
  due: DuePicture;
  outcome: PictureOutcome;
}

/**
 * Stores what was read in one transaction, so that the chart changes once, and counts it on the run. Nothing is stored of a person who left
 * or got another picture meanwhile. What another worker has read meanwhile, since this one was silent for long, is neither stored nor counted.
 * @returns pictures of people whom another transaction is changing: neither stored nor counted, to be stored one by one
 */
export function storePictures(ctx: Context, { organizationId, runId }: RunOfPictures, reads: readonly PictureRead[]): Promise<PictureRead[]> {
  return inOrganization(ctx, organizationId, "owner", async ({ tx }) => {
    const ids = reads.map(({ due }) => due.personId);
    const sources = () => tx.select({ id: person.id, source: person.pictureSource }).from(person).where(and(inArray(person.id, ids), eq(person.seat, "person")));
    // Locked: an apply that takes a person off waits, and then removes what is stored here; so does a second reader. It waits for nobody:
    // a transaction that waits while it holds many people could wait for one that waits for it. One picture holds one person, and may wait.
    const free = reads.length === 1 ? sources().for("no key update") : sources().for("no key update", { skipLocked: true });
    const locked = new Map((await free.orderBy(asc(person.id))).map(({ id, source }) => [id, source]));
    const present = new Set((await sources()).map(({ id }) => id));
    const stored = await tx.select({ id: picture.personId, readAt: picture.readAt }).from(picture).where(inArray(picture.personId, ids));
    const readAt = new Map(stored.map((row) => [row.id, row.readAt.getTime()]));

    const later = reads.filter(({ due }) => present.has(due.personId) && !locked.has(due.personId));
    const mine = reads.filter((read) => !later.includes(read)).map((read) => ({ ...read, here: locked.get(read.due.personId) === read.due.source }));
    const counted = mine.filter(({ due, here }) => !here || readAt.get(due.personId) === due.readAt?.getTime());
    for (const { due, outcome, here } of counted) if (here) await writePicture(tx, { organizationId, now: ctx.now() }, due, outcome);
    const failed = counted.filter(({ outcome }) => outcome.kind === "problem" && outcome.problem !== "none").length;
    await tx
      .update(run)
      .set({ picturesFailed: sql`${run.picturesFailed} + ${failed}`, picturesDone: sql`${run.picturesDone} + ${counted.length - failed}` })
      .where(eq(run.id, runId));
    return later;
  });
}

interface RunOfPictures {
  organizationId: string;
  runId: string;
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
