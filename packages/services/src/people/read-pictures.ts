import { and, asc, eq, gt, sql } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { person } from "@treeline/db/schema/person";
import { picture } from "@treeline/db/schema/picture";
import { run } from "@treeline/db/schema/run";
import { PersonioError } from "@treeline/personio/errors";
import type { PersonioClient } from "@treeline/personio/client";
import { openPersonio } from "../connection/personio.ts";
import type { Context } from "../context.ts";
import { openCredential } from "../keys.ts";
import { addJob } from "../jobs.ts";
import { notifyRun, throttled } from "../sync/progress.ts";
import { inOrganization } from "../verb.ts";
import { pictureIsDue } from "./pictures-due.ts";
import { readOnePicture } from "./read-picture.ts";
import { PictureBatch } from "./picture-batch.ts";
import type { DuePicture } from "./store-picture.ts";

export interface PicturesJob {
  organizationId: string;
  connectionId: string;
  runId: string;
}

const BATCH = 40;
const AT_ONCE = 4;
/** So many in a row that can't be reached: Personio is down, and the next run comes anyway. */
const GIVE_UP_AFTER = 8;

/** The job `pictures`: reads what is due and stores it. Never fails its run; called again it goes on where it was, which `stop` leaves to another worker. */
export async function readPictures(ctx: Context, job: PicturesJob, stop: AbortSignal): Promise<void> {
  const client = await clientOf(ctx, job);
  const progress = throttled(ctx, () => notifyRun(ctx, job));
  const pictures = new PictureBatch(ctx, job, async () => {
    await ctx.at?.("picture-stored");
    progress.report(undefined);
  });
  let unreachable = 0;
  let after: string | null = null;
  let gaveUp = client === null;
  try {
    await readDue().finally(() => pictures.flush());
  } catch (error) {
    if (stop.aborted) return await addJob(ctx.db.app, "pictures", job, { key: `pictures:${job.connectionId}` });
    if (!(error instanceof PersonioError)) throw error;
    ctx.log.warn({ organizationId: job.organizationId, runId: job.runId, code: error.code }, "pictures can't be read");
    gaveUp = true;
  } finally {
    await progress.settle();
  }
  await closeRun(ctx, job, gaveUp || unreachable >= GIVE_UP_AFTER);
  await notifyRun(ctx, job);

  async function readDue(): Promise<void> {
    while (client && unreachable < GIVE_UP_AFTER) {
      const batch: DuePicture[] = await nextBatch(ctx, job, after);
      if (batch.length === 0) break;
      await eachAtOnce(batch, async (due) => {
        if (unreachable >= GIVE_UP_AFTER) return;
        const outcome = await readOnePicture(client, { organizationId: job.organizationId, employeeId: due.externalId, knownHash: due.knownHash }, stop);
        unreachable = outcome.kind === "problem" && outcome.problem === "unreachable" ? unreachable + 1 : 0;
        await ctx.at?.("picture-read");
        await pictures.add({ due, outcome });
      });
      after = batch.at(-1)?.personId ?? null;
    }
  }
}

async function clientOf(ctx: Context, job: PicturesJob): Promise<PersonioClient | null> {
  const sealed = await inOrganization(ctx, job.organizationId, "owner", async ({ tx }) => {
    const [row] = await tx.select({ credential: connection.credential }).from(connection).where(eq(connection.id, job.connectionId));
    return row?.credential ?? null;
  });
  return sealed === null ? null : openPersonio(ctx, await openCredential(ctx.keys, job, sealed));
}

/** Empty when nothing is due any more, or a later run took the rest over. */
function nextBatch(ctx: Context, job: PicturesJob, after: string | null): Promise<DuePicture[]> {
  return inOrganization(ctx, job.organizationId, "owner", async ({ tx }) => {
    const left = sql`${run.picturesTotal} > ${run.picturesDone} + ${run.picturesFailed}`;
    const mine = await tx.select({ id: run.id }).from(run).where(and(eq(run.id, job.runId), left));
    if (mine.length === 0) return [];
    const rows = await tx
      .select({ personId: person.id, externalId: person.externalId, source: person.pictureSource, knownHash: picture.hash, readAt: picture.readAt, knownSource: picture.source })
      .from(person)
      .leftJoin(picture, eq(picture.personId, person.id))
      .where(and(eq(person.connectionId, job.connectionId), pictureIsDue(ctx.now()), after === null ? undefined : gt(person.id, after)))
      .orderBy(asc(person.id))
      .limit(BATCH);
    return rows.flatMap(({ source, knownSource, ...row }) => (source === null ? [] : { ...row, source, sameSource: knownSource === source }));
  });
}

/** Nothing more will be read for this run. Given up, what is missing failed; else those people left meanwhile. */
async function closeRun(ctx: Context, job: PicturesJob, gaveUp: boolean): Promise<void> {
  const read = sql`${run.picturesDone} + ${run.picturesFailed}`;
  const failed = { picturesFailed: sql`greatest(${run.picturesFailed}, ${run.picturesTotal} - ${run.picturesDone})` };
  await inOrganization(ctx, job.organizationId, "owner", async ({ tx }) => {
    if (gaveUp) await tx.update(run).set(failed).where(eq(run.id, job.runId));
    await tx.update(run).set({ picturesTotal: read }).where(eq(run.id, job.runId));
  });
}

/** Four at a time; the first failure stops the others after what they are at. */
async function eachAtOnce(items: readonly DuePicture[], work: (due: DuePicture) => Promise<void>): Promise<void> {
  const queue = items.values();
  let failed = false;
  const lane = async () => {
    for (const item of queue) {
      if (failed) return;
      try {
        await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
  const lost = lanes.find((result) => result.status === "rejected");
  if (lost) throw lost.reason;
}
